using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Protection.Domain.Cases;

/// <summary>
/// The sealed part of a case: who, how to reach them and how not, where, the story. To the server it is bytes: what stands in them is between the
/// people who work on it, so that sealing can move into the browser without anything here changing (security.md, Tier B).
/// </summary>
internal sealed class CaseDocument : AggregateRoot, IErasable
{
    private CaseDocument()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>A key of its own for each case: destroying it erases the case, in every backup too.</summary>
    public Guid KeyOwnerId => CaseId;

    public Guid ErasedWith => CaseId;

    public Sealed<byte[]>? Content { get; private set; }

    public Guid WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    /// <summary>The first words. Errors: those of <see cref="Write"/>.</summary>
    public static CaseDocument Of(EmergencyCase about, byte[] content, Guid by, DateTime at)
    {
        var document = new CaseDocument { CaseId = about.Id };
        document.Write(content, by, at);
        return document;
    }

    /// <summary>Takes the place of what was there. What was there stays in older backups, under the key that erasing destroys. Errors: <c>desk.document</c>.</summary>
    public void Write(byte[] content, Guid by, DateTime at)
    {
        if (content.Length > ProtectionConsts.MaxDocumentBytes) throw new BusinessException(ProtectionErrors.Document).ForField("content");
        Content = Sealed.Of(content);
        (WrittenBy, WrittenAt) = (by, at);
    }
}
