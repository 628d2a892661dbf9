using System.Diagnostics;

namespace PowerCatalog.Running;

/// <summary>LibreOffice without a window. <c>POWERCATALOG_SOFFICE</c> names it where it is not on the path.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The program; null where there is none.</summary>
    public static string? Found { get; } = Environment.GetEnvironmentVariable("POWERCATALOG_SOFFICE") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Runs it to its end, with settings of its own.</summary>
    /// <param name="profile">The folder of its settings.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It is missing, or ended with a failure.</exception>
    public static async Task<string> RunAsync(string profile, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Found ?? throw new InvalidOperationException("LibreOffice is missing."),
            [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--norestore", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        var said = await output + await error;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"LibreOffice failed: {said}");
    }
}
