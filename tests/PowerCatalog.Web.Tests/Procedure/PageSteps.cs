using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>Steps of people at the pages, in a browser without scripts.</summary>
internal static partial class PageSteps
{
    /// <summary>The lines of three departments and a township, as a file.</summary>
    public static byte[] OfThreeDepartments { get; } = Encoding.UTF8.GetBytes(
        "调整方式,职权编码,要素,变更前,变更后,划出部门,划入部门\n"
            + "变更,640300-01-001,承诺期限,10工作日,5工作日,,\n"
            + "划转,640300-02-001,,,,市场监督管理局,城市管理局\n"
            + "划转,640300-02-003,,,,市场监督管理局,文化旅游局\n");

    /// <summary>Begins an adjustment; gives its address.</summary>
    public static async Task<string> BeginAsync(Browser browser, string name, string department)
    {
        var page = await browser.GoAsync("/640300/procedure/begin");
        await browser.SendAsync(page, "/640300/procedure/begin", HttpStatusCode.OK, ("name", name), ("department", department));
        var at = browser.At.AbsolutePath;
        Assert.EndsWith("/lines", at, StringComparison.Ordinal);
        return at[..^"/lines".Length];
    }

    /// <summary>Puts the lines of a file forward.</summary>
    public static async Task<string> UploadAsync(
        Browser browser, string one, byte[] file, HttpStatusCode expected = HttpStatusCode.OK, string? version = null)
    {
        var page = await browser.GoAsync(one + "/lines");
        return await browser.UploadAsync(page, one + "/lines", "调整.csv", file, expected, ("version", version ?? Version(page)));
    }

    /// <summary>Takes a step that the page of the adjustment offers.</summary>
    /// <param name="browser">Who.</param>
    /// <param name="one">The adjustment's address.</param>
    /// <param name="step">The step.</param>
    /// <param name="body">For which department or township; null where it is for none.</param>
    /// <param name="fields">What is typed.</param>
    public static async Task<string> TakeAsync(
        Browser browser, string one, string step, string? body = null, params (string Name, string Value)[] fields)
    {
        var page = await browser.GoAsync(one);
        Assert.True(Offers(page, step, body), $"{step} is not offered.\n{page}");
        return await SendAsync(browser, page, one, step, body, HttpStatusCode.OK, fields);
    }

    /// <summary>Sends a step's form as a page of an adjustment has it.</summary>
    public static Task<string> SendAsync(
        Browser browser, string page, string one, string step, string? body, HttpStatusCode expected,
        params (string Name, string Value)[] fields)
    {
        var prefix = $"{step}-{(body is null ? "" : body + "-")}";
        return browser.SendAsync(
            page, $"{one}/steps/{step}", expected,
            [
                ("version", Version(page)), ("digest", Digest(page)), ("for", body ?? ""),
                .. fields.Select(field => (prefix + field.Name, field.Value)),
            ]);
    }

    /// <summary>Whether a page has the form of a step.</summary>
    public static bool Offers(string page, string step, string? body = null) =>
        page.Contains($"id=\"{step}-{(body is null ? "" : body + "-")}form\"", StringComparison.Ordinal);

    /// <summary>A page without the marks of what is new and old in a text.</summary>
    public static string Unmarked(string page) => Marks().Replace(page, "");

    /// <summary>The version that a page shows.</summary>
    public static string Version(string page) => Hidden("version").Match(page).Groups[1].Value;

    private static string Digest(string page) => Hidden("digest").Match(page).Groups[1].Value;

    [GeneratedRegex("</?(ins|del)>")]
    private static partial Regex Marks();

    private static Regex Hidden(string name) => new($"name=\"{name}\" value=\"([^\"]*)\"");
}
