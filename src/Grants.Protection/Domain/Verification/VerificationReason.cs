using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Domain.Verification;

/// <summary>Why the lead verified a case for which one referee stands. Sealed: a reason tells of the person.</summary>
internal sealed class VerificationReason : AggregateRoot, IErasable
{
    private VerificationReason()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid KeyOwnerId => CaseId;

    public Guid ErasedWith => CaseId;

    public Sealed<string>? Text { get; private set; }

    public static VerificationReason Of(EmergencyCase about, string text) => new() { CaseId = about.Id, Text = Sealed.Text(text) };
}
