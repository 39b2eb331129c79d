using FluentValidation;
using Grants.Payments.Domain;

namespace Grants.Payments.Application.Payees;

internal sealed class RecordPayeeValidator : AbstractValidator<RecordPayeeInput>
{
    public RecordPayeeValidator()
    {
        RuleFor(x => x.HolderName).NotEmpty().MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.HolderNameLatin).MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.Iban).NotEmpty().MaximumLength(PaymentsConsts.IbanLength * 3);
        RuleFor(x => x.BankName).NotEmpty().MaximumLength(PaymentsConsts.NameLength);
        RuleFor(x => x.Bic).NotEmpty();
        RuleFor(x => x.Currency).NotEmpty();
    }
}

internal sealed class NoteValidator : AbstractValidator<NoteInput>
{
    public NoteValidator() => RuleFor(x => x.Note).NotEmpty().MaximumLength(PaymentsConsts.NoteLength);
}

internal sealed class SearchPayeesValidator : AbstractValidator<SearchPayeesInput>
{
    public SearchPayeesValidator()
    {
        RuleFor(x => x.Code).MaximumLength(PaymentsConsts.CodeLength);
        RuleFor(x => x.After).MaximumLength(PaymentsConsts.CodeLength);
    }
}
