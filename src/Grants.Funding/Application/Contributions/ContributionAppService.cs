using FluentValidation;
using Grants.Funding.Application.Ledger;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Idempotency;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Contributions;

/// <summary>Pledges and receipts; each posts to the ledger in the same transaction.</summary>
internal sealed class ContributionAppService(
    GrantsDbContext db, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, LedgerService ledger,
    ContributionBooking booking)
{
    /// <summary>A pledge (only <c>pledgedOn</c>) or money that arrived (<c>receivedOn</c>).</summary>
    public async Task<CreatedDto> RecordAsync(Guid fundId, RecordContributionInput input, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleOrNotFoundAsync(f => f.Id == fundId, cancellationToken);
        if (fund.State == FundState.Closed) throw new BusinessException(FundingErrors.FundClosed);
        var amount = AmountOf(input.Amount, fund.Currency);
        var at = clock.GetUtcNow().UtcDateTime;
        var contribution = (input.PledgedOn, input.ReceivedOn) switch
        {
            (_, { } received) => Contribution.Arrived(fund.Id, fund.DonorId, amount, NotLater(received), input.BankReference, at),
            ({ } pledged, null) => Contribution.Pledge(fund.Id, fund.DonorId, amount, NotLater(pledged, "pledgedOn"), at),
            _ => throw new BusinessException(FundingErrors.ContributionEmpty).ForField("receivedOn"),
        };
        db.Add(contribution);
        if (contribution.State == ContributionState.Received)
            await booking.ReceiptAsync(contribution, null, input.Exchange, cancellationToken);
        else
            await ledger.PostAsync(
                PostingKind.Pledge, fund.Id, null, contribution.Id, p => PostingRules.Pledge(p, amount), cancellationToken, day: contribution.PledgedOn);
        idempotency.Remember(contribution.Id);
        await SaveAsync(contribution.State == ContributionState.Received ? "contribution.received" : "contribution.pledged", contribution, cancellationToken);
        return new CreatedDto(contribution.Id);
    }

    public async Task ReceiveAsync(Guid id, long version, ReceiveContributionInput input, CancellationToken cancellationToken)
    {
        var contribution = await LoadAsync(id, version, cancellationToken);
        var pledged = new Amount(contribution.PledgedMinor ?? 0, contribution.Currency);
        var amount = AmountOf(input.Amount, contribution.Currency);
        contribution.Receive(amount, NotLater(input.ReceivedOn), input.BankReference);
        await booking.ReceiptAsync(contribution, pledged, input.Exchange, cancellationToken);
        await SaveAsync("contribution.received", contribution, cancellationToken);
    }

    public async Task CancelAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var contribution = await LoadAsync(id, version, cancellationToken);
        contribution.Cancel();
        var pledged = new Amount(contribution.PledgedMinor ?? 0, contribution.Currency);
        await ledger.PostAsync(
            PostingKind.PledgeCancelled, contribution.FundId, null, contribution.Id, p => PostingRules.CancelPledge(p, pledged), cancellationToken);
        await SaveAsync("contribution.cancelled", contribution, cancellationToken);
    }

    /// <summary>Takes back a receipt recorded by mistake; both postings stay in the book.</summary>
    public async Task ReverseAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var contribution = await LoadAsync(id, version, cancellationToken);
        await booking.ReverseAsync(contribution, contribution.Receipts, cancellationToken);
        contribution.Reverse();
        await SaveAsync("contribution.reversed", contribution, cancellationToken);
    }

    private async Task<Contribution> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var contribution = await db.Set<Contribution>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        db.Expect(contribution, version);
        return contribution;
    }

    private async Task SaveAsync(string act, Contribution contribution, CancellationToken cancellationToken)
    {
        audit.Record(act, contribution.Id, contribution.FundId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private DateOnly NotLater(DateOnly on, string field = "receivedOn") =>
        on <= Baghdad.Today(clock) ? on : throw new BusinessException(FundingErrors.ReceivedInFuture).ForField(field);

    private static Amount AmountOf(string? text, string currency)
    {
        try
        {
            return AmountText.Parse(text, currency);
        }
        catch (BusinessException e)
        {
            throw e.ForField("amount");
        }
    }
}

/// <summary>A pledge or a receipt; the amount as typed, in the fund's currency.</summary>
internal sealed record RecordContributionInput(string Amount, DateOnly? PledgedOn, DateOnly? ReceivedOn, string? BankReference, ExchangeInput? Exchange = null);

/// <summary>Pledged money that arrived.</summary>
internal sealed record ReceiveContributionInput(string Amount, DateOnly ReceivedOn, string? BankReference, ExchangeInput? Exchange = null);

internal sealed class RecordContributionValidator : AbstractValidator<RecordContributionInput>
{
    public RecordContributionValidator()
    {
        RuleFor(x => x.Amount).AmountText();
        RuleFor(x => x.BankReference).MaximumLength(FundingConsts.BankReferenceMaxLength);
        RuleFor(x => x.Exchange!).SetValidator(new ExchangeValidator()).When(x => x.Exchange is not null);
    }
}

internal sealed class ReceiveContributionValidator : AbstractValidator<ReceiveContributionInput>
{
    public ReceiveContributionValidator()
    {
        RuleFor(x => x.Amount).AmountText();
        RuleFor(x => x.BankReference).MaximumLength(FundingConsts.BankReferenceMaxLength);
        RuleFor(x => x.Exchange!).SetValidator(new ExchangeValidator()).When(x => x.Exchange is not null);
    }
}
