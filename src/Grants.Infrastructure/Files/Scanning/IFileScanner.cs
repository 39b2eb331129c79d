namespace Grants.Infrastructure.Files.Scanning;

/// <summary>Looks for what is known to be harmful. What it cannot look at is not kept.</summary>
internal interface IFileScanner
{
    /// <summary>Returns when the content is clean. Errors: <c>file.harmful</c>, <c>file.not-checked</c>.</summary>
    Task ScanAsync(Stream content, CancellationToken cancellationToken);
}
