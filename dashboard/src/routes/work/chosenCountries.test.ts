import { expect, it } from 'vitest';
import { idsIn } from './chosenCountries.ts';

it('What was chosen is found again', () => expect(idsIn('["FR","JP"]')).toEqual(['FR', 'JP']));

it.each(['', '[', 'null', '{"FR":true}', '"FR"', '[1,null]'])('Of a damaged store nothing is taken: %s', text => expect(idsIn(text)).toEqual([]));
