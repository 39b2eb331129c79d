using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

internal sealed class SendOrderValidator : AbstractValidator<SendOrderInput>
{
    public SendOrderValidator()
    {
        RuleFor(x => x.BankReference).NotEmpty().MaximumLength(PaymentsConsts.BankReferenceLength);
        RuleFor(x => x.SentOn).NotEmpty().MaximumLength(DayText.MaxLength).WithErrorCode(PaymentsErrors.DateShape).Says(DayText.Statement);
    }
}

internal sealed class PrepareOrderValidator : AbstractValidator<PrepareOrderInput>
{
    public PrepareOrderValidator()
    {
        RuleFor(x => x.Route!).NameOf<PrepareOrderInput, PaymentRoute>().When(x => x.Route is not null);
        RuleFor(x => x.AgentId).NotNull().WithErrorCode(PaymentsErrors.AgentNeeded).When(x => string.Equals(x.Route, nameof(PaymentRoute.Agent), StringComparison.OrdinalIgnoreCase));
    }
}

internal sealed class SearchOrdersValidator : AbstractValidator<SearchOrdersInput>
{
    public SearchOrdersValidator()
    {
        RuleFor(x => x.States).AtMost(Enum.GetValues<OrderState>().Length);
        RuleForEach(x => x.States).NotEmpty().NameOf<SearchOrdersInput, OrderState>();
        RuleFor(x => x.After).Must(a => a is null || Guid.TryParse(a, out _)).WithErrorCode("wrong-form").Says("the key of the page before");
    }
}
