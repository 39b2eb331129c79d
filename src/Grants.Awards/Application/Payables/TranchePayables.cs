using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Payables;

/// <summary>Open instalments are what Payments may pay. Nobody asks for a core instalment: its date does.</summary>
internal sealed class TranchePayables(GrantsDbContext db) : IPayableSource
{
    public async Task<IReadOnlyList<Payable>> OpenAsync(CancellationToken cancellationToken)
    {
        var rows = await Rows().Where(r => r.GrantState == GrantState.Active && r.State == TrancheState.Open)
            .OrderBy(r => r.OpenedOn).ThenBy(r => r.GrantCode).ThenBy(r => r.Number).ToListAsync(cancellationToken);
        return [.. rows.Select(ToPayable)];
    }

    public async Task<IReadOnlyList<Payable>> FindAsync(IReadOnlyCollection<Guid> payableIds, CancellationToken cancellationToken)
    {
        // A grant that was paused meanwhile pays nothing, not even an order half-way through its chain: each says so by its hold.
        var rows = await Rows().Where(r => payableIds.Contains(r.Id)
            && (r.GrantState == GrantState.Active || r.GrantState == GrantState.PausedForSafety || r.GrantState == GrantState.SuspendedByAuthority)
            && (r.State == TrancheState.Open || r.State == TrancheState.InPayment)).ToListAsync(cancellationToken);
        return [.. rows.Select(ToPayable)];
    }

    private static Payable ToPayable(Row r) => new(
        r.Id, r.GrantId, r.GrantCode, r.OrganisationId, r.PartnerCode, r.FundId,
        new Amount(r.AmountMinor, r.Currency), r.OpenedOn ?? r.DueOn, null, Grant.HoldIn(r.GrantState));

    private IQueryable<Row> Rows() => db.Set<Grant>().SelectMany(g => g.Tranches, (g, t) => new Row
    {
        Id = t.Id,
        GrantId = g.Id,
        GrantCode = g.Code,
        GrantState = g.State,
        OrganisationId = g.OrganisationId,
        PartnerCode = g.PartnerCode,
        FundId = t.FundId,
        AmountMinor = t.AmountMinor,
        Currency = g.Currency,
        State = t.State,
        Number = t.Number,
        DueOn = t.DueOn,
        OpenedOn = t.OpenedOn,
    });

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required Guid GrantId { get; init; }

        public required string GrantCode { get; init; }

        public required GrantState GrantState { get; init; }

        public required Guid OrganisationId { get; init; }

        public required string PartnerCode { get; init; }

        public required Guid FundId { get; init; }

        public required long AmountMinor { get; init; }

        public required string Currency { get; init; }

        public required TrancheState State { get; init; }

        public required int Number { get; init; }

        public required DateOnly DueOn { get; init; }

        public required DateOnly? OpenedOn { get; init; }
    }
}
