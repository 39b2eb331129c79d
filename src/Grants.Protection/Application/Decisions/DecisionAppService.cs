using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Cases;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Protection.Application.Decisions;

/// <summary>What is given: two people decide, each with a proof; Payments is asked by the outbox once it holds.</summary>
internal sealed class DecisionAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IOutbox outbox, Alarm alarm, ProtectionTeam team, IUrgentSupport urgent, IActProofs proofs,
    StepUpScope stepUp, IOptions<ProtectionOptions> options, CaseAppService cases)
{
    /// <summary>What can be chosen now.</summary>
    public async Task<DeskWaysDto> WaysAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadMineAsync(id, cancellationToken);
        var ways = await urgent.WaysAsync(cancellationToken);
        return new DeskWaysDto(ways.Funds, ways.Partners);
    }

    /// <summary>The first person. Errors: <c>desk.*</c>, <c>money.*</c>, <c>fund.not-enough-free</c>, <c>payment.urgent-*</c>, <c>step-up-needed</c>.</summary>
    public async Task<CaseDto> DecideAsync(Guid id, DecideInput input, long version, CancellationToken cancellationToken)
    {
        var about = await LoadMineAsync(id, cancellationToken);
        db.Expect(about, version);
        var proposal = await ProposalAsync(input, cancellationToken);
        var isEnough = about.Decide(proposal, user.Id, Now, options.Value.CeilingOf(proposal.Fund.Currency));
        var decision = about.Decision!;
        if (await urgent.WhyNotAsync(RequestOf(about, decision), cancellationToken) is { } why) throw new BusinessException(why);
        await ProveAsync("desk.decided", about, decision, version, cancellationToken);
        await alarm.RaiseAsync(about, AlertKind.SecondNeeded, (await OthersAsync(about, cancellationToken)).Where(p => p != user.Id), cancellationToken);
        return await SaveAsync(about, isEnough, "desk.decided", cancellationToken);
    }

    /// <summary>The second person. Errors: <c>desk.same-person</c>, <c>step-up-needed</c>.</summary>
    public async Task<CaseDto> SecondAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        db.Expect(about, version);
        var holdsNow = about.Second(user.Id, Now);
        await ProveAsync("desk.seconded", about, about.Decision!, version, cancellationToken);
        return await SaveAsync(about, holdsNow, "desk.seconded", cancellationToken);
    }

    /// <summary>Holds no more. The programme is asked first: an order under way is not taken back here. Errors: <c>payment.urgent-under-way</c>.</summary>
    public async Task<CaseDto> TakeBackAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var about = await LoadMineAsync(id, cancellationToken);
        db.Expect(about, version);
        var decision = about.Decision;
        about.TakeBack(Now, because: null);
        await urgent.WithdrawAsync(decision!.Id, cancellationToken);
        return await SaveAsync(about, isPlaced: false, "desk.taken-back", cancellationToken);
    }

    /// <summary>The person has it. Told to the programme first; again, it changes nothing there. Errors: <c>payment.date-*</c>.</summary>
    public async Task<CaseDto> ReceiveAsync(Guid id, ArrivedInput input, long version, CancellationToken cancellationToken)
    {
        var about = await LoadMineAsync(id, cancellationToken);
        db.Expect(about, version);
        about.Receive(Now);
        await urgent.ReceiveAsync(about.Decision!.Id, DayOf(input), cancellationToken);
        return await SaveAsync(about, isPlaced: false, "desk.received", cancellationToken);
    }

    /// <summary>What Payments is asked for.</summary>
    public static UrgentRequest RequestOf(EmergencyCase about, CaseDecision decision) => new(
        decision.Id, about.Code, decision.FundId, decision.OrganisationId, decision.Total, Kernel.Time.Baghdad.DayOf(decision.FirstAt), decision.FirstBy);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<EmergencyCase> LoadMineAsync(Guid id, CancellationToken cancellationToken)
    {
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        return about.Team().Any(m => m.UserId == user.Id) ? about : throw new NotFoundException();
    }

    private async Task<Proposal> ProposalAsync(DecideInput input, CancellationToken cancellationToken)
    {
        var ways = await urgent.WaysAsync(cancellationToken);
        var fund = ways.Funds.SingleOrDefault(f => f.Id == input.FundId) ?? throw new BusinessException(ProtectionErrors.FundUnknown).ForField("fundId");
        var partner = input.OrganisationId is { } wanted
            ? ways.Partners.SingleOrDefault(p => p.Id == wanted) ?? throw new BusinessException(ProtectionErrors.PartnerUnknown).ForField("organisationId")
            : null;
        var amounts = input.Amounts.ToDictionary(a => a.Need, a => Read(a.Amount, fund.Currency));
        return new Proposal(amounts, fund, partner, input.Other);
    }

    private static long Read(string text, string currency)
    {
        try
        {
            return AmountText.Parse(text, currency).Minor;
        }
        catch (BusinessException e)
        {
            var error = new BusinessException(e.Code, e).ForField("amounts");
            foreach (var (name, value) in e.Values) error.WithData(name, value);
            throw error;
        }
    }

    private static DateOnly DayOf(ArrivedInput input) => DateOnly.TryParseExact(input.On, "yyyy-MM-dd", out var day)
        ? day
        : throw new BusinessException(ProtectionErrors.Day).ForField("on");

    /// <summary>Amounts, fund and way of this decision, in this version of the case.</summary>
    private async Task ProveAsync(string act, EmergencyCase about, CaseDecision decision, long version, CancellationToken cancellationToken)
    {
        var content = new
        {
            about.Code,
            decision.FundId,
            decision.OrganisationId,
            decision.TotalMinor,
            decision.Currency,
            other = decision.Other.ToString(),
            needs = decision.Needs.OrderBy(n => n.Kind).Select(n => new { kind = n.Kind.ToString(), n.AmountMinor }),
            version,
        };
        var line = await proofs.ProveAsync(act, about.Id, content, stepUp.Confirmation, cancellationToken);
        db.Add(DecisionProof.Of(about.Id, decision.Id, line, Now));
        stepUp.MarkSigned();
    }

    private async Task<IEnumerable<Guid>> OthersAsync(EmergencyCase about, CancellationToken cancellationToken) =>
        (await team.LeadsAsync(cancellationToken)).Select(p => p.Id).Concat(about.Team().Select(m => m.UserId)).Distinct();

    private async Task<CaseDto> SaveAsync(EmergencyCase about, bool isPlaced, string act, CancellationToken cancellationToken)
    {
        if (isPlaced) outbox.Add(PlaceUrgent.MessageKind, new PlaceUrgent(about.Id, about.Decision!.Id), $"place-{about.Decision.Id:N}");
        audit.Record(act, about.Id);
        await db.SaveChangesAsync(cancellationToken);
        return await cases.GetAsync(about.Id, cancellationToken);
    }
}
