using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

internal sealed class ReportSearchValidator : AbstractValidator<ReportSearchInput>
{
    // A day and a key.
    private const int NextLength = 60;

    public ReportSearchValidator()
    {
        RuleFor(i => i.PartnerCode).MaximumLength(ReportingConsts.CodeLength);
        RuleFor(i => i.State).NameOf<ReportSearchInput, ReportState>();
        RuleFor(i => i.Next).MaximumLength(NextLength);
    }
}

internal sealed class ReportMessageValidator : AbstractValidator<ReportMessageInput>
{
    public ReportMessageValidator() => RuleFor(i => i.Text).MaximumLength(ReportingConsts.TextLength);
}
