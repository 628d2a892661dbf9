using PowerCatalog.Browser.Looking;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>Bundles of evidence that the program makes of the demonstration, with a key of its office.</summary>
public sealed class OfficeBundles : IAsyncLifetime
{
    /// <summary>A key of somebody else.</summary>
    public const string Stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private readonly TemporaryFolder _folder = new();
    private DemoFolder? _demo;

    /// <summary>The page of the verifier.</summary>
    public static string Page { get; } =
        Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "src", "PowerCatalog.Verifier", "page", "verify.html");

    /// <summary>The office's public key.</summary>
    public string Key { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Without a browser the tests are skipped.
        if (ChromiumPath.Find() is null) return;
        _demo = await DemoFolder.CreateAsync();
        Key = (await Executable.RunAsync("evidence", "key", "create", "--data", _demo.Data)).Done().Output.Trim();
    }

    /// <summary>Makes one.</summary>
    public async Task<byte[]> MakeAsync(params string[] question)
    {
        Assert.SkipWhen(_demo is null, ChromiumPath.Absent);
        var path = _folder[string.Concat(question) + ".zip"];
        (await Executable.RunAsync(["evidence", "bundle", .. question, "--data", _demo!.Data, "--out", path, "--force"])).Done();
        return await File.ReadAllBytesAsync(path);
    }

    public ValueTask DisposeAsync()
    {
        _demo?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Root(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PowerCatalog.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("PowerCatalog.sln is in no folder above the tests.");
    }
}
