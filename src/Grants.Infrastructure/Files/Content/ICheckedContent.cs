namespace Grants.Infrastructure.Files.Content;

/// <summary>A file whose structure was checked, and how to write it without what it says about its maker.</summary>
internal interface ICheckedContent
{
    FileKind Kind { get; }

    /// <summary>True when it may still say who made it.</summary>
    bool MayIdentify { get; }

    /// <summary>Writes what may be kept.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">A part breaks a rule that is only seen while it is written.</exception>
    void WriteTo(Stream output, CancellationToken cancellationToken);
}

/// <summary>Limits of contents.</summary>
/// <param name="MaxPixels">Width times height.</param>
internal sealed record ContentLimits(long MaxPixels);
