using FluentValidation;
using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Ledger;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Funding.Domain.Transfers;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Transfers;

/// <summary>Moves free money between two funds of one donor; with an exchange when their currencies differ.</summary>
internal sealed class TransferAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, LedgerService ledger, ISignedActs signed, IAudit audit, IdempotencyScope idempotency)
{
    public async Task<CreatedDto> MoveAsync(Guid fromId, TransferInput input, CancellationToken cancellationToken)
    {
        var from = await db.Set<Fund>().SingleOrNotFoundAsync(f => f.Id == fromId, cancellationToken);
        var to = await db.Set<Fund>().SingleOrNotFoundAsync(f => f.Id == input.ToFundId, cancellationToken);
        if (from.Id == to.Id || from.DonorId != to.DonorId) throw new BusinessException(FundingErrors.OtherDonor).ForField("toFundId");
        DemandTermsKept(from, to);
        if (to.State == FundState.Closed) throw new BusinessException(FundingErrors.FundClosed);
        var left = AmountAt(input.Amount, from.Currency, "amount");
        var arrived = from.Currency == to.Currency ? left : ArrivedOf(input, to.Currency);
        var transfer = FundTransfer.Of(from.DonorId, from.Id, to.Id, left, arrived, input.Reason, user.Id, clock.GetUtcNow().UtcDateTime);
        db.Add(transfer);
        await ledger.PostAsync(PostingKind.TransferOut, from.Id, null, transfer.Id, p => PostingRules.TransferOut(p, left), cancellationToken);
        await ledger.PostAsync(PostingKind.TransferIn, to.Id, null, transfer.Id, p => PostingRules.TransferIn(p, arrived), cancellationToken);
        if (from.Currency != to.Currency) await ExchangeAsync(transfer, left, arrived, input.Exchange!, cancellationToken);
        idempotency.Remember(transfer.Id);
        await signed.SignAsync(
            "fund.money-moved", from.Id,
            new { From = from.Id, To = to.Id, LeftMinor = left.Minor, Left = left.Currency, ArrivedMinor = arrived.Minor, Arrived = arrived.Currency }, cancellationToken);
        audit.Record("fund.money-moved", transfer.Id, from.Id, to.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(transfer.Id);
    }

    /// <summary>A ring-fence and restrictions go with the money: else two moves would make free money of it. A donor that lifts them has the fund's terms changed first.</summary>
    private static void DemandTermsKept(Fund from, Fund to)
    {
        var isFenceKept = from.Pillar is null || from.Pillar == to.Pillar;
        if (!isFenceKept || !FundRestrictions.AreKeptBy(FundRestrictions.Read(from.Restrictions), FundRestrictions.Read(to.Restrictions)))
            throw new BusinessException(FundingErrors.LooserTerms).ForField("toFundId");
    }

    private async Task ExchangeAsync(FundTransfer transfer, Amount left, Amount arrived, TransferExchange exchange, CancellationToken cancellationToken)
    {
        var typed = new ExchangeInput(left.ToPlainDecimal(), left.Currency, exchange.Rate, exchange.RateOf, exchange.Source, exchange.On, exchange.Fees);
        var (given, fees, rate) = ExchangeReading.Read(typed, arrived.Currency, Baghdad.Today(clock));
        await ledger.PostAsync(
            PostingKind.Exchange, transfer.ToFundId, null, transfer.Id, _ => ExchangeRules.Of(given, arrived, fees, rate), cancellationToken, rate: rate);
    }

    private static Amount ArrivedOf(TransferInput input, string currency) => input.Exchange is { } exchange
        ? AmountAt(exchange.Arrived, currency, "exchange.arrived")
        : throw new BusinessException(FundingErrors.ExchangeNeeded).ForField("exchange.rate");

    private static Amount AmountAt(string? text, string currency, string field)
    {
        try
        {
            return AmountText.Parse(text, currency);
        }
        catch (BusinessException e)
        {
            throw e.ForField(field);
        }
    }
}

/// <summary>Money that moves from one fund to another.</summary>
internal sealed record TransferInput(Guid ToFundId, string Amount, string? Reason, TransferExchange? Exchange = null);

/// <summary>How it was changed when the funds have different currencies.</summary>
internal sealed record TransferExchange(string Arrived, string Rate, RateOf RateOf, RateSource Source, DateOnly On, string? Fees = null);

internal sealed class TransferValidator : AbstractValidator<TransferInput>
{
    public TransferValidator()
    {
        RuleFor(x => x.ToFundId).NotEmpty();
        RuleFor(x => x.Amount).AmountText();
        RuleFor(x => x.Reason).NotEmpty().WithErrorCode(FundingErrors.ReasonRequired).MaximumLength(FundingConsts.ReasonMaxLength);
        RuleFor(x => x.Exchange!).SetValidator(new TransferExchangeValidator()).When(x => x.Exchange is not null);
    }
}

internal sealed class TransferExchangeValidator : AbstractValidator<TransferExchange>
{
    public TransferExchangeValidator()
    {
        RuleFor(x => x.Arrived).AmountText();
        RuleFor(x => x.Rate).NotEmpty().MaximumLength(AmountText.MaxLength).Says("a rate above 0 with at most 9 digits before the point and 6 after it");
        RuleFor(x => x.RateOf).IsInEnum();
        RuleFor(x => x.Source).IsInEnum();
        RuleFor(x => x.On).NotEmpty();
        RuleFor(x => x.Fees).AmountText();
    }
}
