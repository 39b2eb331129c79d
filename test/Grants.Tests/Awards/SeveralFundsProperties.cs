using FsCheck;
using FsCheck.Fluent;
using Grants.Awards.Application.Granting;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Tests.Proposals;

namespace Grants.Tests.Awards;

/// <summary>However a recommendation is parted and however much of it is approved: every sum is exact and every book whole.</summary>
public sealed class SeveralFundsProperties
{
    private static readonly Gen<Case> Cases =
        from years in Gen.Choose(1, 5)
        from asked in Gen.Frequency((4, Gen.Choose(1, 90_000_000)), (1, Gen.Choose(1, 4))).ArrayOf(years)
        from cuts in Gen.Choose(1, 1000).ArrayOf(5)
        from shares in Gen.Frequency((2, Gen.Constant(1000)), (3, Gen.Choose(1, 1000))).ArrayOf(years)
        from kept in Gen.Choose(1, years)
        from slack in Gen.Choose(0, 3)
        select new Case([.. asked.Select(a => (long)a)], cuts, [.. asked.Select((a, i) => i < kept ? Math.Max(1, a * (long)shares[i] / 1000) : 0)], slack);

    [Fact]
    public void Any_parts_and_any_approved_sum_come_out_exact()
    {
        var (several, gaveWay) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Cases), c =>
        {
            var funds = c.Funds();
            var decided = c.Decide(funds);
            decided.Funds.Sum(f => f.AmountMinor).ShouldBe(c.Approved.Sum());
            decided.Funds.ShouldAllBe(f => f.AmountMinor > 0 && f.AmountMinor <= funds.Single(x => x.Id == f.FundId).PartMinor);
            decided.Funds.SkipLast(1).ShouldAllBe(f => f.AmountMinor == funds.Single(x => x.Id == f.FundId).PartMinor, "only the last one pays less than its part");
            decided.Funds.Select(f => f.FundId).ShouldBe(funds.Take(decided.Funds.Count).Select(f => f.Id));

            var grant = Grant.Draft(GrantBuilder.Terms([.. decided.Years.Select(y => y.AmountMinor)], [.. decided.Funds.Select(f => GrantFund.Of(f.FundId, decided.DonorId, f.AmountMinor))]));
            foreach (var fund in grant.Funds) grant.Tranches.Where(t => t.FundId == fund.FundId).Sum(t => t.AmountMinor).ShouldBe(fund.AmountMinor);
            foreach (var year in grant.Years) grant.Tranches.Where(t => t.Year == year.Number).Sum(t => t.AmountMinor).ShouldBe(year.AmountMinor);

            var books = new Books(funds, c.Slack);
            new GrantCommitments(books).MakeAsync(grant, new PartnerRef(grant.OrganisationId, "P-017", "federal"), null, [], default).GetAwaiter().GetResult();
            foreach (var fund in funds) books.Hold(fund, grant, c.Slack);
            several += decided.Funds.Count > 1 ? 1 : 0;
            gaveWay += decided.Funds.Count < funds.Count ? 1 : 0;
        }));
        several.ShouldBeGreaterThan(100, "Several funds must really pay.");
        gaveWay.ShouldBeGreaterThan(20, "Some must give way.");
    }

    private sealed record Case(IReadOnlyList<long> Asked, int[] Cuts, IReadOnlyList<long> Approved, int Slack)
    {
        public IReadOnlyList<ChosenFund> Funds()
        {
            var (total, left) = (Asked.Sum(), Asked.Sum());
            var funds = new List<ChosenFund>();
            foreach (var cut in Cuts[..^1])
            {
                var part = (long)((Int128)total * cut / Cuts.Sum());
                if (part == 0 || part >= left) continue;
                funds.Add(ProposalBuilder.Fund with { Id = Guid.CreateVersion7(), PartMinor = part });
                left -= part;
            }

            return [.. funds, ProposalBuilder.Fund with { Id = Guid.CreateVersion7(), PartMinor = left }];
        }

        public ProposalApproved Decide(IReadOnlyList<ChosenFund> funds)
        {
            var content = ProposalBuilder.ValidContent([.. Asked.Select(a => new Amount(a, "USD").ToPlainDecimal())]);
            var proposal = ProposalBuilder.Draft();
            proposal.Write(content);
            proposal.Submit(SubmissionRules.Check(content, ProposalBuilder.Today), ProposalBuilder.Lead, ProposalBuilder.Now, ProposalBuilder.Today);
            proposal.StartReview(ProposalBuilder.Now);
            proposal.Recommend(funds, Asked, new Recommendation("x", []), ProposalBuilder.Manager, ProposalBuilder.Now);
            proposal.SendToDonor(ProposalBuilder.Now);
            if (Approved.SequenceEqual(Asked)) proposal.Approve(null, ProposalBuilder.Approver, ProposalBuilder.Now);
            else proposal.ApproveLess(Approved, null, ProposalBuilder.Approver, ProposalBuilder.Now);
            return proposal.TakeEvents().OfType<ProposalApproved>().Single();
        }
    }

    /// <summary>Real books of the funds, each with its part and a little more, asked by the real rules.</summary>
    private sealed class Books : ILedger
    {
        private static readonly DateOnly Day = new(2026, 11, 1);
        private readonly Dictionary<Guid, FundLedger> books = [];
        private readonly List<LedgerEntry> entries = [];

        public Books(IReadOnlyList<ChosenFund> funds, int slack)
        {
            foreach (var fund in funds)
            {
                books[fund.Id] = new FundLedger(fund.Id, fund.DonorId, "USD");
                Post(fund.Id, PostingKind.Contribution, null, at => PostingRules.Contribute(at, new Amount(fund.PartMinor + slack, "USD"), null));
            }
        }

        public Task CommitAsync(LedgerAct act, CancellationToken cancellationToken)
        {
            Post(act.FundId, PostingKind.Commitment, act.GrantId, at => PostingRules.Commit(at, act.Amount, act.Years));
            return Task.CompletedTask;
        }

        public void Hold(ChosenFund fund, Grant grant, int slack)
        {
            var committed = grant.Funds.SingleOrDefault(f => f.FundId == fund.Id)?.AmountMinor ?? 0;
            var mine = entries.Where(e => e.FundId == fund.Id).ToList();
            mine.Sum(e => e.DebitMinor).ShouldBe(mine.Sum(e => e.CreditMinor), "debits = credits");
            (-books[fund.Id].Net(LedgerAccount.Committed)).ShouldBe(committed);
            (-books[fund.Id].Net(LedgerAccount.Fund)).ShouldBe(fund.PartMinor + slack - committed, "the rest stays free");
            mine.Where(e => e.Account == LedgerAccount.Committed).GroupBy(e => e.Year).ToDictionary(g => g.Key, g => g.Sum(e => e.CreditMinor)).ShouldBe(
                grant.Tranches.Where(t => t.FundId == fund.Id).GroupBy(t => t.DueOn.Year).ToDictionary(g => g.Key, g => g.Sum(t => t.AmountMinor)), ignoreOrder: true);
        }

        public Task CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReplanAsync(LedgerAct act, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FundBalance> BalanceAsync(Guid fundId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<Guid, FundBalance>> BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<LedgerLine>> LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken) => throw new NotSupportedException();

        private void Post(Guid fund, PostingKind kind, Guid? grant, Func<FundPosition, IReadOnlyList<PostingLine>> rule)
        {
            var book = books[fund];
            var posting = book.Post(new PostingAct(kind, $"{entries.Count}", grant ?? fund, grant, Day), rule(FundPosition.Of(book, [], [])), ProposalBuilder.Now);
            entries.AddRange(posting.Entries);
        }
    }
}
