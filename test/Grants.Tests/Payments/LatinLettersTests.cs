using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

public sealed class LatinLettersTests
{
    [Theory]
    [InlineData("صاحب الحساب", "Sahb Alhsab")]
    [InlineData("نُور ـ ١٧", "Nwr 17")]
    [InlineData("ڕێکخراوی گوڵ", "Rekkhrawy Gwl")]
    [InlineData("Holder 017", "Holder 017")]
    [InlineData("شيء文", null)]
    public void A_name_is_written_letter_by_letter_or_not_at_all(string name, string? latin) => LatinLetters.Of(name).ShouldBe(latin);
}
