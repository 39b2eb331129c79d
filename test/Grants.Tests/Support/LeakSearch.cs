namespace Grants.Tests.Support;

/// <summary>Looks for texts in every file of a folder, in all their forms (<see cref="TextForms"/>) and inside compressed streams (<see cref="OpenedContent"/>).</summary>
internal static class LeakSearch
{
    public static IReadOnlyList<string> FilesWith(string folder, string sentinel)
    {
        var text = new TextForms(sentinel);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => OpenedContent.Of(Read(f)).Any(c => text.IsIn(c.Content)))];
    }

    /// <summary>A file as it is now, also while a program writes into it.</summary>
    public static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
