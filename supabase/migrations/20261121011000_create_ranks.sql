-- The order of cards in a column: fractional indexes, compared byte by byte.
-- The client makes keys between two cards (src/core/board/rank.ts, library fractional-indexing); here they are
-- checked, because one malformed key would stop every later one from being made.

create function app.is_rank(rank text) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  -- The first letter tells how long the whole-number part is: a = 2, b = 3 …; Z = 2, Y = 3 ….
  head constant int := ascii(rank);
  whole constant int := case when head >= 97 then head - 95 else 92 - head end;
begin
  return rank is not null
    and length(rank) between whole and 200
    and rank ~ '^[A-Za-z][0-9A-Za-z]+$'
    and (length(rank) = whole or right(rank, 1) <> '0') -- a fraction that ends in 0 has no key before it
    and rank <> 'A' || repeat('0', 26); -- the least number of all
end
$$;
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
