using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Payments.Domain;

namespace Grants.Payments.Application.Receipts;

internal sealed class ConfirmReceiptValidator : AbstractValidator<ConfirmReceiptInput>
{
    public ConfirmReceiptValidator()
    {
        RuleFor(x => x.Amount).NotEmpty().AmountText();
        RuleFor(x => x.Currency).NotEmpty().OneOf(Currency.All).WithErrorCode(MoneyErrors.UnknownCurrency);
        RuleFor(x => x.Cost!).AmountText().When(x => !string.IsNullOrWhiteSpace(x.Cost));
        RuleFor(x => x.ReceivedOn).NotEmpty().MaximumLength(DayText.MaxLength).WithErrorCode(PaymentsErrors.DateShape).Says(DayText.Statement);
    }
}
