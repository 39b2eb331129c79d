using FluentValidation;
using Grants.Infrastructure.Auditing;

namespace Grants.Partners.Application.Readings;

/// <summary>Which page; <c>After</c> is the key of the page before.</summary>
internal sealed record SearchReadingsInput(string? After = null);

/// <summary>
/// Somebody opened sealed data of the organisation. <c>Roles</c> are those at that moment, <c>DonorCode</c> only of a donor that has to do with
/// the organisation; <c>Purpose</c> is a code, <c>Records</c> how many of its records were opened.
/// </summary>
internal sealed record ReadingDto(DateTime At, IReadOnlyList<string> Roles, string? DonorCode, string? Purpose, int Records);

internal sealed class SearchReadingsInputValidator : AbstractValidator<SearchReadingsInput>
{
    public SearchReadingsInputValidator() => RuleFor(i => i.After).MaximumLength(AuditPaging.MaxKeyLength);
}
