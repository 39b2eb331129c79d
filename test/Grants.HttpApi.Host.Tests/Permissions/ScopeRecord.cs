using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Notifications.Domain.Calls;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Banks;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Domain.Statements;
using Grants.Proposals.Domain.Proposals;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Duty;
using Grants.Protection.Domain.Incidents;
using Grants.Protection.Domain.Notices;
using Grants.Protection.Domain.Plans;
using Grants.Protection.Domain.Verification;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.HttpApi.Host.Tests.Permissions;

/// <summary>A record of the demo programme and whose it is.</summary>
/// <param name="Ids">For the address, in order.</param>
/// <param name="Organisation">The partner it belongs to.</param>
/// <param name="Donors">The donors it was given to.</param>
/// <param name="User">The one person it belongs to.</param>
/// <param name="Users">The few people who must know of it.</param>
internal sealed record ScopeRecord(
    IReadOnlyList<Guid> Ids, Guid? Organisation = null, IReadOnlyList<Guid>? Donors = null, Guid? User = null, IReadOnlyList<Guid>? Users = null)
{
    private static readonly ProposalState[] Given = [ProposalState.DonorReview, ProposalState.Approved, ProposalState.Declined];

    /// <summary>True when the person reaches it, by product.md.</summary>
    public bool IsFor(User person) =>
        User is { } owner ? owner == person.Id
        : Users is { } few ? few.Contains(person.Id)
        : person.OrganisationId is { } organisation ? Organisation == organisation
        : person.DonorId is not { } donor || (Donors ?? []).Contains(donor);

    private static async Task<List<ScopeRecord>> FilesAsync(GrantsDbContext db)
    {
        var files = await db.Set<StoredFile>().ToListAsync();

        // The team's papers on a partner are not the partner's; donors have nothing to do with what is private.
        return [.. files.Select(f => new ScopeRecord(
            [f.Id], f.RecordKind == OrganisationFiles.KindName && !f.IsFromPartner ? null : f.OrganisationId, f.IsPrivate ? [] : [.. f.Donors.Select(d => d.DonorId)]))];
    }

    /// <summary>What lies in the enclave, as the demo leaves it: one case in the officer's hands, one that only told duty; the lead sees that both are there.</summary>
    private static async Task AddEnclaveAsync(Dictionary<string, List<ScopeRecord>> records, GrantsDbContext db, GrantsDbContext enclave)
    {
        var users = await db.Set<User>().ToDictionaryAsync(u => u.UserName, u => u.Id);
        var (officer, lead) = (users[DemoUserNames.ProtectionOfficer], users[DemoUserNames.ProtectionLead]);
        var cases = await enclave.Set<EmergencyCase>().ToListAsync();
        records["desk item"] = [.. cases.Select(c => new ScopeRecord([c.Id, Guid.CreateVersion7()], Users: [officer, lead]))];
        records["desk content"] = [.. cases.Select(c => new ScopeRecord([c.Id], Users: [.. c.Team().Select(m => m.UserId)]))];
        records["desk file"] = [.. (await enclave.Set<StoredFile>().ToListAsync()).Select(f => new ScopeRecord([f.Id], Users: [.. cases.Single(c => c.Id == f.RecordId).Team().Select(m => m.UserId)]))];
        records["desk file"].Count.ShouldBe(cases.Count);
        records["desk readings"] = [.. cases.Select(c => new ScopeRecord([c.Id], Users: [lead, .. c.Team().Select(m => m.UserId)]))];
        records["desk glass"] = [.. (await enclave.Set<BreakGlass>().ToListAsync()).Select(g => new ScopeRecord([g.Id], Users: [officer, lead]))];
        var teams = cases.ToDictionary(c => c.Id, c => c.Team().Select(m => m.UserId).ToList());
        records["desk referee"] = [.. (await enclave.Set<Referee>().ToListAsync()).Select(r => new ScopeRecord([r.CaseId, r.Id], Users: teams[r.CaseId]))];
        records["desk alert"] = [.. (await enclave.Set<Alert>().ToListAsync()).Select(a => new ScopeRecord([a.Id], User: a.UserId))];
        var events = await enclave.Set<Incident>().ToListAsync();
        records["desk event"] = [.. events.Select(e => new ScopeRecord([e.Id], Users: [officer, lead]))];
        records["own desk event"] = [.. events.Where(e => e.Source == IncidentSource.Partner).Select(e => new ScopeRecord([e.Id], e.PartnerId))];
        var everybody = users.Values.ToList();
        records["desk notice"] = [.. (await enclave.Set<SafetyNotice>().ToListAsync()).Select(n => new ScopeRecord([n.Id], Users: everybody))];
        records["desk plan"] = [.. (await enclave.Set<SafetyPlan>().ToListAsync()).Select(p => new ScopeRecord([p.Id], Users: [officer, lead]))];
        records["desk shift"] = [.. (await enclave.Set<DutyShift>().ToListAsync()).Select(s => new ScopeRecord([s.Id]))];
        records["desk content"].Select(r => r.Users!.Count).ShouldBe([1, 0], ignoreOrder: true);
    }

    /// <summary>All records by kind.</summary>
    public static async Task<Dictionary<string, List<ScopeRecord>>> AllAsync(GrantsDbContext db, GrantsDbContext enclave)
    {
        var records = await ProgrammeAsync(db);
        await AddEnclaveAsync(records, db, enclave);
        return records;
    }

    private static async Task<Dictionary<string, List<ScopeRecord>>> ProgrammeAsync(GrantsDbContext db)
    {
        var unknown = new List<ScopeRecord> { new([Guid.CreateVersion7(), Guid.CreateVersion7()], User: Guid.CreateVersion7()) };
        var payees = await db.Set<Payee>().ToListAsync();
        var contacts = await db.Set<PartnerContact>().ToListAsync();
        var grants = await db.Set<Grant>().ToListAsync();
        var proposals = await db.Set<Proposal>().ToListAsync();
        return new(StringComparer.Ordinal)
        {
            ["session"] = unknown,
            ["passkey"] = unknown,
            ["mail"] = unknown,
            ["reset"] = unknown,
            ["upload"] = unknown,
            ["book year"] = unknown,
            ["file"] = await FilesAsync(db),
            ["role request"] = unknown,
            ["question"] = [.. proposals.Select(p => new ScopeRecord([p.Id, Guid.CreateVersion7()], p.OrganisationId))],
            ["inbox"] = unknown,
            ["entry"] = [.. (await db.Set<AuditEntry>().OrderBy(e => e.At).Take(10).ToListAsync()).Select(e => new ScopeRecord([e.Id]))],
            ["user"] = [.. (await db.Set<User>().ToListAsync()).Select(u => new ScopeRecord([u.Id], u.OrganisationId))],
            ["call"] = [.. (await db.Set<PartnerCall>().ToListAsync()).Select(c => new ScopeRecord([c.Id], c.OrganisationId))],
            ["partner"] = [.. (await db.Set<Organisation>().ToListAsync()).Select(o => new ScopeRecord([o.Id], o.Id))],
            ["partner contact"] = [.. contacts.Select(c => new ScopeRecord([c.OrganisationId, c.Id], c.OrganisationId))],
            ["own contact"] = [.. contacts.Select(c => new ScopeRecord([c.Id], c.OrganisationId))],
            ["donor"] = [.. (await db.Set<Donor>().ToListAsync()).Select(d => new ScopeRecord([d.Id], null, [d.Id]))],
            ["fund"] = [.. (await db.Set<Fund>().ToListAsync()).Select(f => new ScopeRecord([f.Id], null, [f.DonorId]))],
            ["contribution"] = [.. (await db.Set<Contribution>().ToListAsync()).Select(c => new ScopeRecord([c.Id], null, [c.DonorId]))],
            ["payee"] = [.. payees.Select(p => new ScopeRecord([p.OrganisationId], p.OrganisationId))],
            ["payee version"] = [.. payees.SelectMany(p => p.Versions.Select(v => new ScopeRecord([p.OrganisationId, v.Id], p.OrganisationId)))],
            ["card payment"] = unknown,
            ["bank"] = [.. (await db.Set<Bank>().ToListAsync()).Select(b => new ScopeRecord([b.Id]))],
            ["agent"] = [.. (await db.Set<CashAgent>().ToListAsync()).Select(a => new ScopeRecord([a.Id]))],
            ["payable"] = unknown,
            ["batch"] = unknown,
            ["order"] = [.. (await db.Set<PaymentOrder>().ToListAsync()).Select(o => new ScopeRecord([o.Id], o.OrganisationId))],
            ["statement"] = [.. (await db.Set<BankStatement>().ToListAsync()).Select(s => new ScopeRecord([s.Id]))],
            ["bank line"] = [.. (await db.Set<BankLine>().Take(10).ToListAsync()).Select(l => new ScopeRecord([l.Id]))],
            ["proposal"] = [.. proposals.Select(p => new ScopeRecord(
                [p.Id], p.OrganisationId, p.DonorId is { } donor && Given.Contains(p.State) ? [donor] : []))],
            ["grant"] = [.. grants.Select(g => new ScopeRecord([g.Id], g.OrganisationId, [.. g.Funds.Select(f => f.DonorId)]))],
            ["flexible"] = [.. grants.Where(g => g.Lines.Count > 0).Select(g => new ScopeRecord([g.Id], g.OrganisationId, [.. g.Funds.Select(f => f.DonorId)]))],
            ["condition"] = [.. grants.SelectMany(g => g.Conditions.Select(c => new ScopeRecord([g.Id, c.Id], g.OrganisationId)))],
            ["refund"] = [.. grants.Select(g => new ScopeRecord([g.Id, Guid.CreateVersion7()], g.OrganisationId))],
            ["amendment"] = [.. (await db.Set<Amendment>().ToListAsync()).Select(a => new ScopeRecord(
                [a.Id], a.OrganisationId, a.AskedDonorId is { } asked ? [asked] : []))],
            ["report"] = [.. (await db.Set<Report>().ToListAsync()).Select(r => new ScopeRecord([r.Id], r.OrganisationId, [.. r.Donors.Select(d => d.DonorId)]))],
        };
    }
}
