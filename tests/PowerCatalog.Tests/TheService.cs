using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>The program as a service manager starts it: by the protocol of systemd, on a socket of the test.</summary>
public sealed class TheService
{
    // Hands on the signal, and ends as its child does.
    private const string Parent = "dotnet \"$0\" \"$@\" & child=$!; trap 'kill -TERM $child' TERM; wait $child; wait $child";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Systemd_hears_when_it_serves_and_when_it_stops_and_lines_carry_its_priorities()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Systemd is Linux's.");
        using var folder = new TemporaryFolder();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["notify"]));
        // A program knows systemd by the name of its parent.
        File.Copy("/bin/sh", folder["systemd"]);
        var start = new ProcessStartInfo(
            folder["systemd"],
            ["-c", Parent, Executable.Built, "serve", "--data", folder["data"], "--port", "0", "--log-level", "Information"])
        {
            Environment = { ["NOTIFY_SOCKET"] = folder["notify"] },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await ToldAsync(socket, "READY=1");
        await Executable.TerminateAsync(process);
        await ToldAsync(socket, "STOPPING=1");
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("<6>Microsoft.Hosting.Lifetime", await output, StringComparison.Ordinal);
        Assert.Equal("", await errors);
    }

    private static async Task ToldAsync(Socket socket, string state)
    {
        var buffer = new byte[4_096];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, Cancellation).AsTask().WaitAsync(Patience.Limit, Cancellation);
            if (Encoding.UTF8.GetString(buffer.AsSpan(0, length)).Contains(state, StringComparison.Ordinal)) return;
        }
    }
}
