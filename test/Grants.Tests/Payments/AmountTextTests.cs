using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Tests.Payments;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("29000", "USD", 2_900_000)]
    [InlineData(" 29,000.50 ", "USD", 2_900_050)]
    [InlineData("٣٨٬٠٥٠٬٠٠٠", "IQD", 38_050_000_000)]
    [InlineData("۱۲۳٫۵", "USD", 12_350)]
    [InlineData("0.10", "USD", 10)]
    [InlineData("12.00", "JPY", 12)]
    public void Is_read_as_people_type_it(string text, string currency, long minor) => AmountText.Parse(text, currency).Minor.ShouldBe(minor);

    [Theory]
    [InlineData("", MoneyErrors.NotANumber)]
    [InlineData("1,5", MoneyErrors.NotANumber)]
    [InlineData("12x", MoneyErrors.NotANumber)]
    [InlineData("1.", MoneyErrors.NotANumber)]
    [InlineData("1.2.3", MoneyErrors.NotANumber)]
    [InlineData("0", MoneyErrors.NotPositive)]
    [InlineData("-5", MoneyErrors.NotPositive)]
    [InlineData("1.005", MoneyErrors.TooManyDigits)]
    [InlineData("99999999999999999999", MoneyErrors.Overflow)]
    [InlineData("9999999999999999", MoneyErrors.Overflow)]
    public void Is_refused_rather_than_guessed(string text, string code) =>
        Should.Throw<BusinessException>(() => AmountText.Parse(text, "USD")).Code.ShouldBe(code);
}
