using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Banks;

namespace Grants.Payments.Application.Banks;

/// <summary>Banks of which something is known or at which a partner is paid, and names as an aid to typing.</summary>
internal sealed record BankListDto(IReadOnlyList<BankDto> Items, IReadOnlyList<KnownBankDto> Known, IReadOnlyList<string> Actions);

/// <summary>A bank.</summary>
/// <param name="Code">The first eight of its BIC.</param>
/// <param name="Id">Its record; null while nobody has checked it.</param>
/// <param name="Current">What counts now; null while nobody has checked it.</param>
/// <param name="Partners">How many partners are paid at it, or will be.</param>
/// <param name="History">Findings before, newest first.</param>
internal sealed record BankDto(string Code, Guid? Id, BankCheckDto? Current, int Partners, IReadOnlyList<BankCheckDto> History);

/// <summary>A finding. <c>IsOld</c>: somebody should look again.</summary>
internal sealed record BankCheckDto(Guid Id, BankStanding Standing, IReadOnlyList<string> RestrictedCurrencies, DateOnly CheckedOn, bool IsOld, string RecordedBy);

/// <summary>A name that belongs to a code, from the reference data: an aid to typing, never a judgement.</summary>
internal sealed record KnownBankDto(string Code, string Name);

/// <summary>Where findings are known from, opened on record; by finding.</summary>
internal sealed record BankSourceDto(Guid Id, string Source);

/// <summary>What the payee's page says of the bank of a version.</summary>
/// <param name="Code">The first eight of its BIC.</param>
/// <param name="Current">What counts now; null while nobody has checked it.</param>
internal sealed record PayeeBankDto(string Code, BankCheckDto? Current);

/// <summary>What was found out about a bank.</summary>
internal sealed record BankFindingInput(string Code, BankStanding Standing, string CheckedOn, string Source, IReadOnlyList<string>? RestrictedCurrencies = null);

internal sealed class BankFindingValidator : AbstractValidator<BankFindingInput>
{
    public BankFindingValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(PaymentsConsts.BicLength * 3).Says("a BIC by ISO 9362: 8 or 11 letters and digits");
        RuleFor(x => x.Standing).IsInEnum();
        RuleFor(x => x.CheckedOn).NotEmpty().MaximumLength(DayText.MaxLength).Says(DayText.Statement);
        RuleFor(x => x.Source).NotEmpty().MaximumLength(BankConsts.SourceLength);
        RuleFor(x => x.RestrictedCurrencies).AtMost(Currency.All.Count);
        RuleForEach(x => x.RestrictedCurrencies).NotNull().OneOf(Currency.All).WithErrorCode(MoneyErrors.UnknownCurrency);
    }
}
