using Grants.Awards.Contracts;
using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Money;

/// <summary>What the money of one grant did, from the ledger and the payments, within the reader's scope.</summary>
internal sealed class MoneyTrail(IGrants grants, ILedger ledger, IPaymentTrail payments, IFunds funds)
{
    private const string Commitment = "commitment";
    private const string Release = "release";
    private const string Sent = "sent";
    private const string Received = "received";
    private const string Failed = "failed";

    public async Task<MoneyTrailDto> OfGrantAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var grant = await grants.FindAsync(grantId, cancellationToken) ?? throw new NotFoundException();
        var instalments = await grants.InstalmentsAsync(grantId, cancellationToken);
        var paying = instalments.Select(i => i.FundId).ToHashSet();
        var lines = (await ledger.LinesOfGrantAsync(grantId, cancellationToken)).Where(l => paying.Contains(l.FundId) && l.DebitMinor > 0).ToList();
        var numbers = instalments.ToDictionary(i => i.Id, i => i.Number);
        var rows = (await payments.OfGrantAsync(grantId, cancellationToken)).Where(p => numbers.ContainsKey(p.PayableId)).ToList();
        var payment = rows.ToDictionary(p => p.Id);
        var codes = await CodesAsync(paying, cancellationToken);
        return new MoneyTrailDto(
            grant.Id,
            grant.Code,
            grant.Currency,
            Sum(Commitment) - Sum(Release),
            Sum(Sent) - Sum(Failed),
            Sum(Received),
            [.. lines.Select(Line).OrderBy(l => l.On)],
            [.. rows.Select(p => new MoneyPaymentDto(
                numbers[p.PayableId], p.State, p.Amount.Minor, p.Amount.Currency, p.SentOn, p.ReceivedOn, p.Received?.Minor, p.Received?.Currency))]);

        MoneyLineDto Line(LedgerLine line)
        {
            var paid = payment.GetValueOrDefault(line.SourceId);
            var on = line.Kind switch
            {
                Commitment => Baghdad.DayOf(grant.DecidedAt),
                Sent => paid?.SentOn,
                Received => paid?.ReceivedOn,
                _ => null,
            };
            return new MoneyLineDto(
                on ?? Baghdad.DayOf(line.PostedAt), line.Kind, line.DebitMinor, line.Currency, paid is null ? null : numbers[paid.PayableId], codes.GetValueOrDefault(line.FundId));
        }

        long Sum(string kind) => lines.Where(l => l.Kind == kind).Sum(l => l.DebitMinor);
    }

    /// <summary>Said only where there is more than one to tell apart.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> CodesAsync(HashSet<Guid> paying, CancellationToken cancellationToken) => paying.Count < 2
        ? new Dictionary<Guid, string>()
        : await funds.Rows.Where(f => paying.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
}

/// <summary>The trail. Amounts in minor units; all figures are sums of the lines below them.</summary>
internal sealed record MoneyTrailDto(
    Guid GrantId,
    string GrantCode,
    string Currency,
    long CommittedMinor,
    long SentMinor,
    long ReceivedMinor,
    IReadOnlyList<MoneyLineDto> Lines,
    IReadOnlyList<MoneyPaymentDto> Payments);

/// <summary>One posting of the ledger, on the day it happened; that may be some days before it was recorded.</summary>
/// <param name="On">That day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Instalment">Number of the instalment that was paid.</param>
/// <param name="FundCode">Which fund, where several pay.</param>
internal sealed record MoneyLineDto(DateOnly On, string Kind, long AmountMinor, string Currency, int? Instalment, string? FundCode);

/// <summary>One payment, without people.</summary>
internal sealed record MoneyPaymentDto(
    int Instalment,
    string State,
    long AmountMinor,
    string Currency,
    DateOnly? SentOn,
    DateOnly? ReceivedOn,
    long? ReceivedMinor,
    string? ReceivedCurrency);
