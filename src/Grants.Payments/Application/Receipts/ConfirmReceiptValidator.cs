using FluentValidation;

namespace Grants.Payments.Application.Receipts;

internal sealed class ConfirmReceiptValidator : AbstractValidator<ConfirmReceiptInput>
{
    public ConfirmReceiptValidator()
    {
        RuleFor(x => x.Amount).NotEmpty();
        RuleFor(x => x.Currency).NotEmpty();
        RuleFor(x => x.ReceivedOn).NotEmpty();
    }
}
