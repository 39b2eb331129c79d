using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Statements;

/// <summary>What a fund did in a period: opening, what moved, closing. Everything from the book, by the day it was booked on.</summary>
internal sealed class StatementAppService(GrantsDbContext db, IEnumerable<IGrantLabels> labels, IAudit audit)
{
    private const int LongestYears = 10;

    public async Task<FundStatementDto> GetAsync(Guid fundId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (to < from || to > from.AddYears(LongestYears)) throw new BusinessException(FundingErrors.Period).ForField("to");
        var fund = await db.Set<Fund>().AsNoTracking().SingleOrNotFoundAsync(f => f.Id == fundId, cancellationToken);
        var donor = await db.Set<Donor>().Where(d => d.Id == fund.DonorId).Select(d => d.Code).SingleAsync(cancellationToken);
        var sums = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.FundId == fundId && e.PostedOn <= to)
            .GroupBy(e => new { e.Account, e.Currency, e.Kind, e.GrantId, IsBefore = e.PostedOn < from })
            .Select(g => new { g.Key, Debit = g.Sum(e => e.DebitMinor), Credit = g.Sum(e => e.CreditMinor), Count = g.Count() })
            .ToListAsync(cancellationToken);
        var statement = Statement.Of(
            fund.Currency,
            [.. sums.Select(s => new StatementSum(s.Key.Account, s.Key.Currency, s.Key.Kind, s.Key.GrantId, s.Key.IsBefore, s.Debit, s.Credit, s.Count))]);
        var codes = await GrantCodes.OfAsync(labels, [.. statement.Grants.Select(g => g.GrantId)], cancellationToken);
        return FundStatementDto.Of(fund, donor, from, to, statement, codes);
    }

    /// <summary>The same as a file; that it was taken is on record.</summary>
    public async Task<byte[]> FileAsync(Guid fundId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var statement = await GetAsync(fundId, from, to, cancellationToken);
        audit.Record("fund-statement.taken", fundId);
        await db.SaveChangesAsync(cancellationToken);
        return StatementFile.Write(statement);
    }
}
