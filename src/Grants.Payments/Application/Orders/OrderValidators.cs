using FluentValidation;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

internal sealed class SendOrderValidator : AbstractValidator<SendOrderInput>
{
    public SendOrderValidator()
    {
        RuleFor(x => x.BankReference).NotEmpty().MaximumLength(PaymentsConsts.BankReferenceLength);
        RuleFor(x => x.SentOn).NotEmpty();
    }
}

internal sealed class SearchOrdersValidator : AbstractValidator<SearchOrdersInput>
{
    public SearchOrdersValidator()
    {
        RuleForEach(x => x.States).IsEnumName(typeof(OrderState)).WithErrorCode("unknown-choice");
        RuleFor(x => x.After).Must(a => a is null || Guid.TryParse(a, out _)).WithErrorCode("wrong-form");
    }
}
