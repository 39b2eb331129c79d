using FluentValidation;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Funding.Domain.Years;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Years;

/// <summary>Closes a fund's book years and, by two persons, opens the last one again.</summary>
internal sealed class YearAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, ISignedActs signed, IAudit audit, IdempotencyScope idempotency)
{
    public async Task<CreatedDto> CloseAsync(Guid fundId, CloseYearInput input, CancellationToken cancellationToken)
    {
        var book = await db.Set<FundLedger>().SingleOrNotFoundAsync(b => b.Id == fundId, cancellationToken);
        var before = book.ClosedThrough;
        book.CloseYear(input.Year, Baghdad.Today(clock).Year);
        var year = BookYear.Close(fundId, book.DonorId, input.Year, before, input.Reason, user.Id, Now);
        db.Add(year);
        idempotency.Remember(year.Id);
        await signed.SignAsync("fund-year.closed", fundId, new { FundId = fundId, input.Year }, cancellationToken);
        await SaveAsync("fund-year.closed", year, cancellationToken);
        return new CreatedDto(year.Id);
    }

    public async Task AskReopenAsync(Guid fundId, Guid id, long version, YearReasonInput input, CancellationToken cancellationToken)
    {
        var year = await LoadAsync(fundId, id, version, cancellationToken);
        year.AskReopen(input.Reason, user.Id, Now);
        await SaveAsync("fund-year.reopen-asked", year, cancellationToken);
    }

    public async Task ReopenAsync(Guid fundId, Guid id, long version, CancellationToken cancellationToken)
    {
        var year = await LoadAsync(fundId, id, version, cancellationToken);
        year.Reopen(user.Id, Now);
        var book = await db.Set<FundLedger>().SingleOrNotFoundAsync(b => b.Id == fundId, cancellationToken);
        book.ReopenYear(year.Year, year.ClosedBefore);
        await signed.SignAsync("fund-year.reopened", fundId, new { FundId = fundId, year.Year, version }, cancellationToken);
        await SaveAsync("fund-year.reopened", year, cancellationToken);
    }

    public async Task KeepClosedAsync(Guid fundId, Guid id, long version, CancellationToken cancellationToken)
    {
        var year = await LoadAsync(fundId, id, version, cancellationToken);
        year.KeepClosed();
        await SaveAsync("fund-year.kept-closed", year, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<BookYear> LoadAsync(Guid fundId, Guid id, long version, CancellationToken cancellationToken)
    {
        var year = await db.Set<BookYear>().SingleOrNotFoundAsync(y => y.Id == id && y.FundId == fundId, cancellationToken);
        db.Expect(year, version);
        return year;
    }

    private async Task SaveAsync(string act, BookYear year, CancellationToken cancellationToken)
    {
        audit.Record(act, year.Id, year.FundId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A year that is over.</summary>
internal sealed record CloseYearInput(int Year, string? Reason);

/// <summary>Why something is done.</summary>
internal sealed record YearReasonInput(string? Reason);

internal sealed class CloseYearValidator : AbstractValidator<CloseYearInput>
{
    public CloseYearValidator()
    {
        RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
        RuleFor(x => x.Reason).NotEmpty().WithErrorCode(FundingErrors.ReasonRequired).MaximumLength(FundingConsts.ReasonMaxLength);
    }
}

internal sealed class YearReasonValidator : AbstractValidator<YearReasonInput>
{
    public YearReasonValidator() => RuleFor(x => x.Reason).NotEmpty().WithErrorCode(FundingErrors.ReasonRequired).MaximumLength(FundingConsts.ReasonMaxLength);
}
