namespace Grants.Infrastructure.Files.Content;

/// <summary>What a file is by its content.</summary>
internal enum FileKind
{
    Jpeg,
    Png,
    WebP,
    Pdf,
    Word,
    Sheet,
    Slides,
    Text,
    Table,
}

/// <summary>How each kind leaves.</summary>
internal static class FileKinds
{
    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.WebP => ".webp",
        FileKind.Pdf => ".pdf",
        FileKind.Word => ".docx",
        FileKind.Sheet => ".xlsx",
        FileKind.Slides => ".pptx",
        FileKind.Table => ".csv",
        _ => ".txt",
    };

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.WebP => "image/webp",
        FileKind.Pdf => "application/pdf",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Sheet => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Slides => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileKind.Table => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
