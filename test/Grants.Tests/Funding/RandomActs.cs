using Grants.Funding.Domain.Ledger;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Tests.Funding;

/// <summary>An act thrown at the book: kind, which grant, which order, how much.</summary>
public sealed record RandomAct(int Kind, int Grant, int Order, int Minor);

/// <summary>A book of one fund in memory: keeps every line, asks the rules, forgets what they refuse.</summary>
internal sealed class RandomBook
{
    private readonly List<(PostingLine Line, int? Grant, string Source)> lines = [];
    private readonly List<IReadOnlyList<PostingLine>> receipts = [];

    public int Accepted { get; private set; }

    public IEnumerable<PostingLine> Lines => lines.Select(l => l.Line);

    public void Try(RandomAct act)
    {
        try
        {
            Do(act);
            Accepted++;
        }
        catch (BusinessException)
        {
            // Refused: the book must be as before, and it is, because only accepted lines are kept.
        }
    }

    public long Net(LedgerAccount account, int? grant = null) => lines
        .Where(l => l.Line.Account == account && (grant is null || l.Grant == grant)).Sum(l => l.Line.DebitMinor - l.Line.CreditMinor);

    private void Do(RandomAct act)
    {
        var amount = new Amount(act.Minor, "USD");
        var source = $"{act.Grant}:{act.Order}";
        var at = Position(act.Grant, source);
        switch (act.Kind)
        {
            case 0:
                var received = PostingRules.Contribute(at, amount, null);
                receipts.Add(received);
                Add(received, null, "contribution");
                break;
            case 1: Add(PostingRules.Commit(at, amount), act.Grant, $"grant {act.Grant}"); break;
            case 2: Add(PostingRules.Send(at, amount), act.Grant, source); break;
            case 3: Add(PostingRules.Receive(at, new Amount(at.OrderInTransitMinor, "USD")), act.Grant, source); break;
            case 4: Add(PostingRules.Fail(at, new Amount(at.OrderInTransitMinor, "USD")), act.Grant, source); break;
            case 5: Add(PostingRules.Receive(at, amount), act.Grant, source); break;
            case 6: Add(PostingRules.Release(at, amount), act.Grant, $"grant {act.Grant}"); break;
            case 7: Add(PostingRules.Pledge(at, amount), null, "pledge"); break;
            default:
                if (receipts.Count == 0) throw new BusinessException("nothing-to-reverse");
                Add(PostingRules.ReverseContribution(at, receipts[^1]), null, "contribution");
                receipts.RemoveAt(receipts.Count - 1);
                break;
        }
    }

    private FundPosition Position(int grant, string source) => FundPosition.Of(
        "USD", lines.Select(l => new PositionSum(l.Line.Account, l.Grant == grant, l.Source == source, l.Line.DebitMinor, l.Line.CreditMinor)));

    private void Add(IReadOnlyList<PostingLine> posted, int? grant, string source) => lines.AddRange(posted.Select(l => (l, grant, source)));
}
