using System.Text;
using Grants.Tests.Infrastructure.Files;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>Files on a page: sent over a line that is cut, asked about, refused, read by the other side.</summary>
internal static class FileSteps
{
    private const string Photo = "IMG 4711 وێنە.jpg";
    private const string Paper = "paper.pdf";

    public static async Task AddAsync(Person person)
    {
        var (page, pieces) = (person.Page, 0);
        await page.RouteAsync("**/api/uploads/*", route => route.Request.Method == "PATCH" && pieces++ == 1 ? route.AbortAsync("internetdisconnected") : route.ContinueAsync());
        await ChooseAsync(page, Photo, Pictures.Jpeg(withMetadata: true, extra: [.. Enumerable.Range(0, 12).Select(_ => Pictures.Segment(0xDB, new byte[50_000]))]));
        await person.SeeAsync("files.waiting");
        await LinkTo(page, Photo).WaitForAsync();
        pieces.ShouldBe(4, "three pieces, and one of them again");
        await page.UnrouteAsync("**/api/uploads/*");

        await ChooseAsync(page, Paper, Documents.Pdf());
        await person.SeeAsync("files.identify");
        await person.PressAsync("files.identifyGo");
        await LinkTo(page, Paper).WaitForAsync();
        await person.SeeAsync("files.shared");
        await person.SeeAsync("files.private");

        await ChooseAsync(page, "holiday.jpg", Documents.Utf8("<html><script>1</script>"));
        await page.Locator("app-files .err").WaitForAsync();
        await person.PressAsync("files.close");
        await Assertions.Expect(page.Locator("app-files li")).ToHaveCountAsync(2);
    }

    /// <summary>The donor is shown the photo, not the paper that may say who made it; by a code, not by its name.</summary>
    public static async Task ReadSharedAsync(Person donor)
    {
        var links = donor.Page.Locator("app-files a");
        await Assertions.Expect(links).ToHaveCountAsync(1);
        await ExpectPhotoAsync(donor.Page, links.First);
        (await donor.TextAsync()).ShouldNotContain("4711");
    }

    public static async Task ReadAsync(Person person)
    {
        await ExpectPhotoAsync(person.Page, LinkTo(person.Page, Photo));
        (await person.Page.Locator("app-files input").CountAsync()).ShouldBe(0, "what was sent is not added to");
    }

    private static async Task ExpectPhotoAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.ShouldMatch("^F-[0-9]{4}-[0-9]{3,}\\.jpg$");
        var content = await File.ReadAllBytesAsync(await download.PathAsync());
        content.Length.ShouldBeGreaterThan(600_000);
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Pictures.Camera)).ShouldBe(-1);
    }

    private static Task ChooseAsync(IPage page, string name, byte[] content) =>
        page.Locator("app-files input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = content });

    private static ILocator LinkTo(IPage page, string name) => page.Locator("app-files a", new() { HasText = name });
}
