using System.Linq.Expressions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Which of the payments behind lines a person had a part in.</summary>
internal sealed class LineParts(GrantsDbContext db)
{
    /// <summary>So many ids go into one SQL; of more all of the person's are read and compared here.</summary>
    private const int Few = 100;

    /// <summary>Proposals that may be confirmed with others at once.</summary>
    public static readonly Expression<Func<BankLine, bool>> IsExact =
        l => l.State == LineState.Proposed && l.DifferenceMinor == 0 && (l.Rule == MatchRule.Code || l.Rule == MatchRule.Reference);

    public static bool IsOfOrder(BankLine line) => line.Target is MatchTarget.Order or MatchTarget.OrderReturn && line.TargetId is not null;

    /// <summary>Of these orders, those the person had any part in, whatever it was.</summary>
    public async Task<IReadOnlySet<Guid>> OwnAsync(IReadOnlyCollection<Guid> orders, Guid person, CancellationToken cancellationToken)
    {
        if (orders.Count == 0) return new HashSet<Guid>();
        var own = db.Set<PaymentOrder>().AsNoTracking().Where(o => o.Acts.Any(a => a.By == person));
        if (orders.Count <= Few) own = own.Where(o => orders.Contains(o.Id));
        var ids = (await own.Select(o => o.Id).ToListAsync(cancellationToken)).ToHashSet();
        ids.IntersectWith(orders);
        return ids;
    }
}
