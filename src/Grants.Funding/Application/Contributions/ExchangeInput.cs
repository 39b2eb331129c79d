using FluentValidation;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Text;

namespace Grants.Funding.Application.Contributions;

/// <summary>Money given in another currency; what arrived of it in the fund's stands beside this.</summary>
/// <param name="Amount">What was given, as typed.</param>
/// <param name="Currency">ISO 4217 of what was given.</param>
/// <param name="Rate">As typed, at most six digits after the point.</param>
/// <param name="RateOf">One unit of which currency the rate prices: of what was given, or of the fund's.</param>
/// <param name="Source">Who said the rate.</param>
/// <param name="On">The rate's day.</param>
/// <param name="Fees">What the bank took, in the fund's currency, as typed; empty for nothing.</param>
internal sealed record ExchangeInput(string Amount, string Currency, string Rate, RateOf RateOf, RateSource Source, DateOnly On, string? Fees = null);

/// <summary>Reads what was typed of an exchange; every fault stands at its field.</summary>
internal static class ExchangeReading
{
    private const int RateDigits = 6;

    public static (Amount Given, long FeesMinor, PostedRate Rate) Read(ExchangeInput input, string fundCurrency, DateOnly today)
    {
        if (input.On > today) throw new BusinessException(FundingErrors.ReceivedInFuture).ForField("exchange.on");
        var given = At("exchange.amount", () => AmountText.Parse(input.Amount, input.Currency));
        var fees = string.IsNullOrWhiteSpace(input.Fees) || IsZero(input.Fees) ? 0 : At("exchange.fees", () => AmountText.Parse(input.Fees, fundCurrency)).Minor;
        return (given, fees, new PostedRate(Millionths(input.Rate), input.RateOf, input.Source, input.On));
    }

    /// <summary>Whole millionths of a rate as typed. Errors: <c>exchange.rate-range</c>.</summary>
    public static long Millionths(string? text)
    {
        var latin = Digits.ToLatin((text ?? "").Trim()).Replace('\u066B', '.');
        var point = latin.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? latin : latin[..point];
        var part = point < 0 ? "" : latin[(point + 1)..].TrimEnd('0');
        var isNumber = whole.Length is > 0 and <= 9 && part.Length <= RateDigits && (whole + part).All(char.IsAsciiDigit);
        return isNumber
            ? long.Parse(whole + part.PadRight(RateDigits, '0'), System.Globalization.CultureInfo.InvariantCulture)
            : throw new BusinessException(FundingErrors.RateRange).ForField("exchange.rate");
    }

    private static bool IsZero(string text) => Digits.ToLatin(text.Trim()).All(c => c is '0' or '.');

    private static Amount At(string field, Func<Amount> read)
    {
        try
        {
            return read();
        }
        catch (BusinessException e)
        {
            throw e.ForField(field);
        }
    }
}

internal sealed class ExchangeValidator : AbstractValidator<ExchangeInput>
{
    public ExchangeValidator()
    {
        RuleFor(x => x.Amount).AmountText();
        RuleFor(x => x.Currency).NotEmpty().OneOf(Currency.All);
        RuleFor(x => x.Rate).NotEmpty().MaximumLength(AmountText.MaxLength).Says("a rate above 0 with at most 9 digits before the point and 6 after it");
        RuleFor(x => x.RateOf).IsInEnum();
        RuleFor(x => x.Source).IsInEnum();
        RuleFor(x => x.On).NotEmpty();
        RuleFor(x => x.Fees).AmountText();
    }
}
