using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>
/// Runs the commands of a page in one shell, in an empty folder, as a reader does. The program is that of the build. What the reader sets
/// at the beginning is set to what is served here: the data folder, the port, and a free port for a second server. For curl an answer
/// that is an error is a failure, and each answer's status is noted.
/// </summary>
internal sealed partial class GuideShell(DemonstrationServer server, string data)
{
    // What curl ends with where --fail is on and the answer is an error.
    private const int CurlRefused = 22;

    // A page has some thirty commands; a loaded machine takes seconds for each.
    private static readonly TimeSpan Limit = 3 * Patience.Limit;

    /// <summary>Whether a shell and what pages use beside the program are here.</summary>
    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = ((string[])["bash", "curl", "jq", "sha256sum"])
            .Where(name => !folders.Any(folder => File.Exists(Path.Combine(folder, name)))).ToList();
        if (missing.Count == 0) return;
        var absent = $"{string.Join(", ", missing)} absent: the commands of the guides were not run.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(absent);
        Assert.Skip(absent);
    }

    /// <summary>Runs them to the end, or to the first that does not end as it is said to.</summary>
    /// <returns>The first that went otherwise than said, with its line and its output; null where all went as said.</returns>
    public async Task<string?> RunAsync(IReadOnlyList<GuideCommand> commands, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["bin", "out", "work"]) Directory.CreateDirectory(folder[name]);
        await Task.WhenAll(
            PutProgramAsync(folder, "powercatalog", cancellation), PutProgramAsync(folder, "powercatalog-verify", cancellation),
            File.WriteAllTextAsync(
                folder[".curlrc"], "fail-with-body\nwrite-out = \"%{stderr}\\n@status %{http_code}\\n\"\n", cancellation),
            File.WriteAllTextAsync(folder["session.sh"], Session(commands, folder["out"]), cancellation));
        var start = new ProcessStartInfo("bash", [folder["session.sh"]])
        {
            WorkingDirectory = folder["work"],
            Environment =
            {
                ["PATH"] = folder["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["CURL_HOME"] = folder.Path,
            },
        };
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation).WaitAsync(Limit, cancellation);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return commands.Select((command, index) => Fault(command, folder["out"], index)).FirstOrDefault(fault => fault is not null);
    }

    private static async Task PutProgramAsync(TemporaryFolder folder, string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder["bin"], name);
        var program = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\nexec dotnet '{program}' \"$@\"\n", cancellation);
        using var chmod = Process.Start("chmod", ["+x", path]);
        await chmod.WaitForExitAsync(cancellation);
    }

    // Each command has a file for what it wrote, and one for the code that it ended with. What was started beside ends with the shell.
    private string Session(IReadOnlyList<GuideCommand> commands, string output)
    {
        var script = new StringBuilder("set -o pipefail\ntrap 'kill $(jobs -p) 2> /dev/null' EXIT\n");
        for (var index = 0; index < commands.Count; index++)
        {
            var file = Path.Combine(output, index.ToString(CultureInfo.InvariantCulture));
            script.Append(
                CultureInfo.InvariantCulture,
                $"code=0\n{{\n{Placed(commands[index].Text)}\n}} > '{file}' 2>&1 || code=$?\n"
                + $"echo $code > '{file}.code'\n[ $code = {Expected(commands[index])} ] || exit 1\n");
        }

        return script.ToString();
    }

    private static int Expected(GuideCommand command) => command.Status >= 400 ? CurlRefused : command.ExitCode;

    private string Placed(string command) => Setting().Match(command).Groups[1].Value switch
    {
        "DATA" => $"DATA='{data}'",
        "PORT" => $"PORT={server.Address.Port.ToString(CultureInfo.InvariantCulture)}",
        "DRILL_PORT" => $"DRILL_PORT={FreePort().ToString(CultureInfo.InvariantCulture)}",
        _ => command,
    };

    private static string? Fault(GuideCommand command, string output, int index)
    {
        var file = Path.Combine(output, index.ToString(CultureInfo.InvariantCulture));
        var place = string.Create(CultureInfo.InvariantCulture, $"line {command.Line}: {command.Text}");
        if (!File.Exists(file + ".code")) return $"{place}\nwas not reached.";
        var (code, wrote) = (File.ReadAllText(file + ".code").Trim(), File.ReadAllText(file));
        var statuses = Answered().Matches(wrote).Select(match => match.Groups[1].Value).ToList();
        var asSaid = command.Status is { } status
            ? statuses.Count == 1 && statuses[0] == status.ToString(CultureInfo.InvariantCulture)
            : statuses.TrueForAll(answered => answered.StartsWith('2'));
        if (asSaid && code == Expected(command).ToString(CultureInfo.InvariantCulture)) return null;
        return $"{place}\nended with {code} and answers {string.Join(", ", statuses)}:\n{wrote[^Math.Min(wrote.Length, 2_000)..]}";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^(DATA|PORT|DRILL_PORT)=[^ ]+$")]
    private static partial Regex Setting();

    [GeneratedRegex("^@status ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Answered();
}
