/** The Luhn check digit (ISO/IEC 7812-1, annex B), which catches every single slip and most swaps of two neighbours. */

const digitsOnly = /^\d+$/;

/**
 * The digit to put behind `digits` so that the whole passes {@link passesLuhn}.
 *
 * @example luhnDigit('10001') // '6'
 * @throws RangeError when `digits` is not one or more of 0 to 9
 */
export function luhnDigit(digits: string): string {
  if (!digitsOnly.test(digits)) throw new RangeError('luhnDigit: needs one or more digits and nothing else');
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

/** Whether the last digit is the check digit of those before it; anything but two or more digits is not. */
export function passesLuhn(digits: string): boolean {
  return digits.length > 1 && digitsOnly.test(digits) && luhnSum(digits) % 10 === 0;
}

/** Every second digit from the right counts double, its own digits added up. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
