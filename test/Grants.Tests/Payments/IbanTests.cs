using Grants.Kernel.Errors;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

public sealed class IbanTests
{
    [Theory]
    [InlineData("IQ98NBIQ850123456789012")]
    [InlineData("iq98 nbiq 8501 2345 6789 012")]
    [InlineData("IQ٩٨ NBIQ ٨٥٠١ ٢٣٤٥ ٦٧٨٩ ٠١٢")]
    [InlineData("IQ۹۸-NBIQ-۸۵۰۱-۲۳۴۵-۶۷۸۹-۰۱۲")]
    [InlineData("\u200fIQ98NBIQ850123456789012\u200e")]
    public void Is_read_as_people_write_it(string typed) => Iban.Parse(typed).ShouldBe("IQ98NBIQ850123456789012");

    [Theory]
    [InlineData("GB82 WEST 1234 5698 7654 32")]
    [InlineData("DE89370400440532013000")]
    public void Of_another_country_is_checked_by_its_digits(string typed) => Should.NotThrow(() => Iban.Parse(typed));

    [Theory]
    [InlineData("IQ99NBIQ850123456789012", PaymentsErrors.IbanCheck)]
    [InlineData("IQ98NBIQ850123456789021", PaymentsErrors.IbanCheck)]
    [InlineData("IQ98NBIQ85012345678901", PaymentsErrors.IbanIraq)]
    [InlineData("IQ981234850123456789012", PaymentsErrors.IbanIraq)]
    [InlineData("", PaymentsErrors.IbanShape)]
    [InlineData("850123456789012", PaymentsErrors.IbanShape)]
    [InlineData("IQ98 حساب", PaymentsErrors.IbanShape)]
    public void With_a_slip_is_refused_by_a_code(string typed, string code) =>
        Should.Throw<BusinessException>(() => Iban.Parse(typed)).Code.ShouldBe(code);

    [Fact]
    public void A_refusal_never_carries_the_number()
    {
        var error = Should.Throw<BusinessException>(() => Iban.Parse("IQ99NBIQ850123456789012"));
        error.ToString().ShouldNotContain("850123456789012");
        error.Values.ShouldBeEmpty();
    }

    [Fact]
    public void An_Arabic_holder_needs_a_Latin_name_for_the_bank()
    {
        var error = Should.Throw<BusinessException>(() => PayeeAccount.From("صاحب الحساب", null, "IQ98NBIQ850123456789012", "Bank", "NBIQIQBA", "USD"));
        error.Code.ShouldBe(PaymentsErrors.LatinNameNeeded);
        error.Field.ShouldBe("holderNameLatin");
        PayeeAccount.From("صاحب الحساب", "Holder 017", "IQ98NBIQ850123456789012", "مصرف", "nbiqiqba", "USD").FileName().ShouldBe("Holder 017");
    }
}
