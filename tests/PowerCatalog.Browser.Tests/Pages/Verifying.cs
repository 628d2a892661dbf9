using System.Text.Json;
using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Running;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>
/// The page that verifies bundles, opened from a disk as whoever was given it opens it, with bundles that the program makes of the
/// demonstration.
/// </summary>
public sealed class Verifying(Site site, OfficeBundles bundles) : IClassFixture<OfficeBundles>
{
    // Octets go over as base64; what is changed in them is changed in the page.
    private const string Load = "text => { window.given = Uint8Array.from(atob(text), sign => sign.charCodeAt(0)); return given.length; }";

    private const string Verify = """
        async ({ place, mask, keys }) => {
          const octets = given.slice();
          if (mask > 0) octets[place] ^= mask;
          const result = await verifyBundle(octets, keys);
          return { exit: document.documentElement.dataset.exit, result };
        }
        """;

    [Theory]
    [InlineData("--township", "金积镇", "2021-12-31")]
    [InlineData("--power", "640116007000", "2021-12-31")]
    [InlineData("--power", "640115002000", "2022-12-31")]
    [InlineData("--power", "640999999000", "2021-12-31")]
    public async Task A_bundle_is_proven_with_the_offices_key_and_without_it_except_for_the_key(string kind, string code, string on)
    {
        await using var window = await OpenAsync(await bundles.MakeAsync(kind, code, "--on", on));
        var (exit, result) = await VerifyAsync(window, bundles.Key);
        Assert.True(exit == "0", result.GetRawText());
        Assert.Equal("3", (await VerifyAsync(window)).Exit);
        Assert.Equal("1", (await VerifyAsync(window, OfficeBundles.Stranger)).Exit);
        Assert.Equal("2", (await VerifyAsync(window, "nonsense")).Exit);
        Assert.Empty(window.Watch.Complaints);
    }

    [Fact]
    public async Task A_byte_changed_anywhere_is_refused()
    {
        var bytes = await bundles.MakeAsync("--power", "640111011000", "--on", "2021-12-31");
        await using var window = await OpenAsync(bytes);
        Assert.Equal("0", (await VerifyAsync(window, bundles.Key)).Exit);
        foreach (var (place, mask) in ByteChanges.In(bytes, 40))
        {
            var (exit, result) = await RunAsync(window, place, mask, bundles.Key);
            Assert.True(exit == "1", $"Byte {place} ^ {mask} (seed {ByteChanges.Seed}): {exit}");
            foreach (var language in (string[])["zh", "en"]) Assert.NotEmpty(result.GetProperty(language).GetString()!);
        }

        Assert.Equal("0", (await VerifyAsync(window, bundles.Key)).Exit);
        Assert.Empty(window.Watch.Complaints);
    }

    [Fact]
    public async Task Each_case_of_the_corpus_is_decided_as_the_first_verifier_does()
    {
        using var folder = new TemporaryFolder();
        var cases = Corpus.Write(folder.Path);
        Assert.True(cases.Count > 300, $"Only {cases.Count} cases.");
        await using var window = await OpenAsync([0]);
        var wrong = new List<string>();
        foreach (var one in cases)
        {
            await LoadAsync(window, await File.ReadAllBytesAsync(folder[one.File], TestContext.Current.CancellationToken));
            var (exit, result) = await VerifyAsync(window, [.. one.Trusted]);
            if (exit != $"{one.Exit}" || result.GetProperty("en").GetString() == "the content cannot be read")
                wrong.Add($"{one.Name} ({one.File}): {one.Exit} is expected, and it is {exit}: {result.GetProperty("en")}");
        }

        var large = await window.Page.EvaluateAsync<JsonElement>("verifyBundle(new Uint8Array(64 * 1024 * 1024 + 1))");
        Assert.Contains("larger than 64 MiB", large.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(window.Watch.Complaints);
    }

    [Fact]
    public async Task Where_no_key_that_was_given_signed_the_manifest_the_page_says_so()
    {
        var bundle = new SomeBundle(new SomeLedger(), SomeAnswer.NotListed(), "2021-06-01");
        Assert.DoesNotContain("manifest.txt", await ShownAsync(bundle), StringComparison.Ordinal);
        bundle.OfManifest[0] = SomeKeys.Sm2;
        Assert.Contains("没有您给出的公钥签署清单（manifest.txt）", await ShownAsync(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_chooses_the_file_and_types_the_key_reads_the_answer()
    {
        var bytes = await bundles.MakeAsync("--township", "金积镇", "--on", "2021-12-31");
        await using var window = await OpenAsync([0]);
        await window.Page.Locator("textarea").FillAsync(bundles.Key);
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "evidence.zip", MimeType = "application/zip", Buffer = bytes });
        await window.Page.WaitForFunctionAsync("() => document.documentElement.dataset.exit === '0'");
        var text = await window.Page.Locator("body").InnerTextAsync();
        foreach (var shown in (string[])["金积镇", "640111011000", "evidence.zip"]) Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.Empty(await Layout.WiderAsync(window.Page));
        Assert.Empty(window.Watch.Complaints);
    }

    private static Task<(string? Exit, JsonElement Result)> VerifyAsync(Window window, params string[] keys) =>
        RunAsync(window, 0, 0, keys);

    private static async Task<(string? Exit, JsonElement Result)> RunAsync(Window window, int place, int mask, params string[] keys)
    {
        var told = await window.Page.EvaluateAsync<JsonElement>(Verify, new { place, mask, keys });
        return (told.GetProperty("exit").GetString(), told.GetProperty("result"));
    }

    private async Task<Window> OpenAsync(byte[] bytes)
    {
        var page = new Uri(OfficeBundles.Page);
        var window = await site.OpenNewAsync(page, new View("zh-CN", View.Wide));
        await window.Page.GotoAsync(page.AbsoluteUri);
        await LoadAsync(window, bytes);
        return window;
    }

    private static async Task LoadAsync(Window window, byte[] bytes) =>
        Assert.Equal(bytes.Length, await window.Page.EvaluateAsync<int>(Load, Convert.ToBase64String(bytes)));

    private async Task<string> ShownAsync(SomeBundle bundle)
    {
        await using var window = await OpenAsync(bundle.Bytes());
        var key = SomeKeys.Office.Verifier.Text.ToString();
        Assert.Equal("0", (await VerifyAsync(window, key)).Exit);
        await window.Page.EvaluateAsync("async key => show('a.zip', await verifyBundle(given, [key]))", key);
        return await window.Page.Locator("#result").InnerTextAsync();
    }
}
