-- The order of cards in a column: fractional indexes, compared byte by byte.
-- The client makes keys between two cards (src/core/board/rank.ts, library fractional-indexing); here they are
-- checked, because one malformed key would stop every later one from being made.

create function private.rank_head_length(rank text) returns int
language sql immutable set search_path = '' return
  -- The first letter tells how long the whole-number part is: a = 2, b = 3 …; Z = 2, Y = 3 ….
  case when rank ~ '^[a-z]' then ascii(rank) - ascii('a') + 2 else ascii('Z') - ascii(rank) + 2 end;
grant execute on function private.rank_head_length(text) to authenticated;

create function app.is_rank(rank text) returns boolean
language sql immutable set search_path = '' return
  case
    when rank is null or length(rank) > 200 or rank !~ '^[A-Za-z][0-9A-Za-z]+$' then false
    when rank collate "C" = 'A' || repeat('0', 26) then false
    else length(rank) = private.rank_head_length(rank)
      or (length(rank) > private.rank_head_length(rank) and right(rank, 1) <> '0')
  end;
comment on function app.is_rank is 'Whether a text is a key of fractional-indexing with base-62 digits.';
grant execute on function app.is_rank(text) to authenticated;

create function private.default_rank(number int) returns text
language plpgsql immutable set search_path = '' as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  rest int := number;
  written text := '';
begin
  for i in 1..5 loop
    written := substr(digits, rest % 62 + 1, 1) || written;
    rest := rest / 62;
  end loop;
  return 'e' || written || 'V';
end
$$;
comment on function private.default_rank is 'The place of a card that nobody has moved: the order of the short numbers.';

create function private.rank_after(rank text, next text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  tail text;
  zeros int := 0;
  first int;
begin
  if next is null or not starts_with(next, rank) then
    return rank || 'V'; -- any longer key sorts behind this one and before the next
  end if;
  tail := substr(next, length(rank) + 1);
  while substr(tail, zeros + 1, 1) = '0' loop
    zeros := zeros + 1;
  end loop;
  first := strpos(digits, substr(tail, zeros + 1, 1)) - 1;
  return rank || repeat('0', zeros) || case
    when first > 1 then substr(digits, first / 2 + 1, 1)
    when length(tail) > zeros + 1 then '1'
    else '0V'
  end;
end
$$;
comment on function private.rank_after is 'A free key behind `rank` and before `next`, the nearest one in use behind it.';
