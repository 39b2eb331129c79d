using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Awards.Application.Amendments;

/// <summary>A partner asks for a change of terms.</summary>
internal sealed class AmendmentAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<AmendmentChangedDto> BeginAsync(BeginAmendmentInput input, CancellationToken cancellationToken)
    {
        var grant = await GrantAsync(input.GrantId, cancellationToken);
        if (!Enum.TryParse<AmendmentKind>(input.Kind, out var kind)) throw new BusinessException(AmendmentErrors.PartNotAllowed).ForField("kind");
        var amendment = Amendment.Begin(grant, kind, user.Id, Now);
        db.Add(amendment);
        idempotency.Remember(amendment.Id);
        return await SaveAsync(amendment, "amendment.begun", cancellationToken);
    }

    /// <summary>Keeps what is written, half-filled as it may be.</summary>
    public async Task<AmendmentChangedDto> WriteAsync(Guid id, WriteAmendmentInput input, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        amendment.Write(ChangeOf(input, amendment), input.Reason, input.IsForSafety, Now);
        return await SaveAsync(amendment, "amendment.draft-saved", cancellationToken);
    }

    /// <summary>Sends it, against the terms that hold now.</summary>
    public async Task<AmendmentChangedDto> SubmitAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        var grant = await GrantAsync(amendment.GrantId, cancellationToken);
        amendment.Submit(grant, user.Id, Now, Baghdad.Today(clock));
        return await SaveAsync(amendment, "amendment.submitted", cancellationToken);
    }

    public async Task<AmendmentChangedDto> WithdrawAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        amendment.Withdraw(Now);
        return await SaveAsync(amendment, "amendment.withdrawn", cancellationToken);
    }

    /// <summary>Written and sent at once, as when a move goes above the rule. Saves.</summary>
    public async Task<Guid> AskAsync(Grant grant, AmendmentKind kind, TermsChange change, string? reason, CancellationToken cancellationToken)
    {
        var amendment = Amendment.Begin(grant, kind, user.Id, Now);
        amendment.Write(change, reason, isForSafety: false, Now);
        amendment.Submit(grant, user.Id, Now, Baghdad.Today(clock));
        db.Add(amendment);
        await SaveAsync(amendment, "amendment.submitted", cancellationToken);
        return amendment.Id;
    }

    private static TermsChange ChangeOf(WriteAmendmentInput input, Amendment amendment)
    {
        var amount = Typed.Minor(input.Amount, amendment.Currency, "amount");
        return new TermsChange
        {
            Lines = [.. Typed.Lines(input.Lines, amendment.Currency).Select(l => new LineAmount(l.Key, l.Value))],
            EndsOn = input.EndsOn,
            Days = [.. (input.Days ?? []).Select(d => new TrancheDay(d.Id, d.DueOn))],
            AddMinor = amendment.Kind == AmendmentKind.TopUp ? amount : 0,
            AddOn = amendment.Kind == AmendmentKind.TopUp ? input.AddOn : null,
            ReduceMinor = amendment.Kind == AmendmentKind.Reduction ? amount : 0,
        };
    }

    private Task<Grant> GrantAsync(Guid id, CancellationToken cancellationToken) => db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);

    private async Task<Amendment> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await db.Set<Amendment>().SingleOrNotFoundAsync(a => a.Id == id, cancellationToken);
        db.Expect(amendment, version);
        return amendment;
    }

    private async Task<AmendmentChangedDto> SaveAsync(Amendment amendment, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, amendment.Id, amendment.GrantId);
        await db.SaveChangesAsync(cancellationToken);
        return new AmendmentChangedDto(amendment.Id, amendment.State.ToString(), amendment.Version);
    }
}
