/// The quotient rounded towards minus infinity.
func floorDivide<Number: BinaryInteger>(_ number: Number, _ by: Number) -> Number {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: by)
  return remainder < 0 ? quotient - 1 : quotient
}

/// The remainder that is never negative.
func floorModulo<Number: BinaryInteger>(_ number: Number, _ by: Number) -> Number {
  let remainder = number % by
  return remainder < 0 ? remainder + by : remainder
}
