using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Payments.Application.Batches;

/// <summary>Everything to be prepared at once, each to the partner's account by a bank file.</summary>
internal sealed record PrepareBatchInput(IReadOnlyList<Guid> PayableIds);

/// <summary>Orders to be decided on at once, each as it was seen.</summary>
internal sealed record DecideBatchInput(IReadOnlyList<SeenOrder> Orders);

/// <summary>An order and the version the person saw.</summary>
internal sealed record SeenOrder(Guid Id, long Version);

/// <summary>What came of an act on several orders.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Code">For example <c>PB-2026-003</c>.</param>
/// <param name="Act"><c>Prepare</c>, <c>Approve</c> or <c>Release</c>.</param>
/// <param name="UserName">Who did it.</param>
/// <param name="At">UTC.</param>
/// <param name="FileSha256">Of the bank file with all that was released, or null.</param>
/// <param name="FileOrderId">An order of that file, to download it by; null when there is none.</param>
/// <param name="Items">One result for each.</param>
internal sealed record BatchDto(
    Guid Id, string Code, string Act, string UserName, DateTime At, string? FileSha256, Guid? FileOrderId, IReadOnlyList<BatchItemDto> Items);

/// <summary>One result. <c>Refusal</c> is the code of the sentence that says why not, or null.</summary>
internal sealed record BatchItemDto(Guid RecordId, string? OrderCode, string? PartnerCode, long? AmountMinor, string? Currency, string? Refusal);

internal sealed class PrepareBatchValidator : AbstractValidator<PrepareBatchInput>
{
    public PrepareBatchValidator() => RuleFor(x => x.PayableIds).NotEmpty().AtMost(BatchAppService.Most);
}

internal sealed class DecideBatchValidator : AbstractValidator<DecideBatchInput>
{
    public DecideBatchValidator()
    {
        RuleFor(x => x.Orders).NotEmpty().AtMost(BatchAppService.Most);
        RuleForEach(x => x.Orders).SetValidator(new SeenOrderValidator());
    }
}

internal sealed class SeenOrderValidator : AbstractValidator<SeenOrder>
{
    public SeenOrderValidator() => RuleFor(x => x.Version).InclusiveBetween(1, long.MaxValue);
}
