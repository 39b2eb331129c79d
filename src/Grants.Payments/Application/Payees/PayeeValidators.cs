using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Payments.Domain;

namespace Grants.Payments.Application.Payees;

internal sealed class RecordPayeeValidator : AbstractValidator<RecordPayeeInput>
{
    public RecordPayeeValidator()
    {
        RuleFor(x => x.HolderName).NotEmpty().MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.HolderNameLatin).MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.Iban).NotEmpty().MaximumLength(PaymentsConsts.IbanLength * 3).Says("an IBAN by ISO 13616 with right check digits; spaces and ٠-٩, ۰-۹ are read");
        RuleFor(x => x.BankName).NotEmpty().MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.Bic).NotEmpty().MaximumLength(PaymentsConsts.BicLength * 3).Says("a BIC by ISO 9362: 8 or 11 letters and digits");
        RuleFor(x => x.Currency).NotEmpty().OneOf(Currency.All).WithErrorCode(MoneyErrors.UnknownCurrency);
    }
}

internal sealed class NoteValidator : AbstractValidator<NoteInput>
{
    public NoteValidator() => RuleFor(x => x.Note).NotEmpty().MaximumLength(PaymentsConsts.NoteLength);
}

internal sealed class VerifyPayeeValidator : AbstractValidator<VerifyPayeeInput>
{
    public VerifyPayeeValidator()
    {
        RuleFor(x => x.Note).NotEmpty().MaximumLength(PaymentsConsts.NoteLength);
        RuleFor(x => x.FreshReason).MaximumLength(PaymentsConsts.NoteLength).Says("needed when the contact is on file for less than 30 days before the bank details");
        RuleFor(x => x.SharedReason).MaximumLength(PaymentsConsts.NoteLength).Says("needed when the account is on file at another partner too");
    }
}

internal sealed class RejectPayeeValidator : AbstractValidator<RejectPayeeInput>
{
    public RejectPayeeValidator() => RuleFor(x => x.Note).NotEmpty().MaximumLength(PaymentsConsts.NoteLength);
}

internal sealed class SearchPayeesValidator : AbstractValidator<SearchPayeesInput>
{
    public SearchPayeesValidator()
    {
        RuleFor(x => x.Code).MaximumLength(PaymentsConsts.CodeLength);
        RuleFor(x => x.After).MaximumLength(PaymentsConsts.CodeLength);
    }
}
