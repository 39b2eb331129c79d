using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;
using Grants.Payments.Domain.Agents;

namespace Grants.Payments.Application.Agents;

internal sealed class AgentValidator : AbstractValidator<AgentInput>
{
    public AgentValidator()
    {
        RuleFor(x => x.Name).NotEmpty().MaximumLength(AgentConsts.NameLength);
        RuleFor(x => x.LicenceNumber).NotEmpty().MaximumLength(AgentConsts.LicenceLength);
        RuleFor(x => x.Contact).NotEmpty().MaximumLength(AgentConsts.ContactLength);
        RuleFor(x => x.Currencies).NotEmpty().AtMost(Currency.All.Count);
        RuleForEach(x => x.Currencies).NotNull().OneOf(Currency.All).WithErrorCode(MoneyErrors.UnknownCurrency);
        RuleFor(x => x.Governorates).NotEmpty().AtMost(Governorates.All.Count);
        RuleForEach(x => x.Governorates).NotNull().OneOf(Governorates.All.Select(g => g.Code)).WithErrorCode(AgentErrors.GovernorateUnknown);
    }
}
