import { describe, expect, it } from 'vitest';
import { marksOf, nameIn, numbersIn } from './marks';
import { emptyPart } from './sealed-part';

describe('hashes by which a person is known again', () => {
  it('takes one number for the same however it is written', () => {
    for (const text of ['0770 123 4567', '+964 770 123 45 67', '00964(770)123-4567', 'رقمها ٠٧٧٠١٢٣٤٥٦٧ مساءً']) expect(numbersIn(text)).toEqual(['tel:7701234567']);
  });

  it('finds several numbers and no short ones', () => {
    expect(numbersIn('07701234567 or 07507654321, room 12345')).toEqual(['tel:7701234567', 'tel:7507654321']);
  });

  it('takes one name for the same in other forms of its letters', () => {
    expect(nameIn('سَارة  أحمد علي')).toEqual(nameIn('سارة احمد عـلي'));
    expect(nameIn('Sara Ahmed Ali')).toEqual(nameIn('sara  AHMED ali'));
  });

  it('does not know anybody by a first name', () => {
    expect(nameIn('Sara Ahmed')).toEqual([]);
  });

  it('makes the same hash of the same and another of another, and tells neither', async () => {
    const [one, same, other] = await Promise.all(['0770 123 4567', '+9647701234567', '07701234568'].map(reach => marksOf({ ...emptyPart, reach })));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(one?.[0]).toMatch(/^[0-9a-f]{64}$/u);
  });
});
