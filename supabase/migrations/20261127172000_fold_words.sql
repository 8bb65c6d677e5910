-- Words as they are searched for: lower case, without diacritics («chuyen doi so» is «Chuyển đổi số», also in NFD and
-- wherever the tone mark stands), nothing between them but single spaces.

create function app.plain_words(written text) returns text
language plpgsql immutable strict set search_path = '' as $$
begin
  return ' ' || btrim(regexp_replace(
    extensions.unaccent('extensions.unaccent', lower(normalize(written, nfc) collate pg_catalog.pg_c_utf8)),
    '[^[:alnum:]]+' collate pg_catalog.pg_c_utf8, ' ', 'g'
  )) || ' ';
end
$$;
comment on function app.plain_words is
  'Words without diacritics and signs, with a space before and after each. Said to be immutable: the dictionary of unaccent comes with Postgres and is not changed.';
grant execute on function app.plain_words(text) to authenticated;

-- What a unit is called stands in one place, so that a unit with another name is found by it at once.
alter table app.unit_aliases add column plain text not null generated always as (app.plain_words(alias)) stored;
alter table app.units add column plain text not null generated always as (app.plain_words(name || ' ' || coalesce(short_name, ''))) stored;
