-- Names that differ only in case, spaces, Unicode form or the place of the tone mark («hoà», «hòa») are the same name.
-- Diacritics stay: xã Tân Hà and xã Tân Hạ are two communes.

create function app.fold(written text) returns text
language plpgsql immutable strict set search_path = '' as $$
declare
  -- The collation is named, so that the answer is the same on every server and may be indexed.
  folded text := lower(normalize(written, nfc) collate pg_catalog.pg_c_utf8);
  pair text[];
begin
  foreach pair slice 1 in array array[
    ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
    ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
    ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy']
  ] loop
    folded := replace(folded, pair[1], pair[2]);
  end loop;
  return btrim(regexp_replace(folded, '\s+', ' ', 'g'), ' .,;:');
end
$$;
comment on function app.fold is 'The form in which names and titles are compared.';
grant execute on function app.fold(text) to authenticated;
