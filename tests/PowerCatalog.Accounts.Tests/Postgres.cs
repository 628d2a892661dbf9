using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PowerCatalog.Accounts.Tests;

/// <summary>
/// A real PostgreSQL server for the tests of this process; where its programs are absent, a test that needs it is skipped loudly.
/// </summary>
internal static class Postgres
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);
    private static int _databases;

    /// <summary>The connection string of a database that is empty.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(Programs() is null, "NOT TESTED ON POSTGRESQL: there is no initdb below /usr/lib/postgresql on this machine.");
        var server = await Server.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"accounts_{Interlocked.Increment(ref _databases)}");
        await RunAsync("psql", $"-h 127.0.0.1 -p {server} -U postgres -d postgres -c \"CREATE DATABASE {name}\"");
        return $"Host=127.0.0.1;Port={server};Username=postgres;Database={name};Pooling=true;Maximum Pool Size=10";
    }

    private static async Task<string> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("powercatalog-postgres-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root") await RunAsync("chown", $"postgres {data}", asServer: false);
        await RunAsync("initdb", $"-D {data} -U postgres -A trust --no-sync");
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        await RunAsync("pg_ctl", $"-D {data} -w -o \"{options}\" -l {data}/log start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsync("pg_ctl", $"-D {data} -m immediate stop").GetAwaiter().GetResult();
            Directory.Delete(data, recursive: true);
        };
        return port.ToString(CultureInfo.InvariantCulture);
    }

    // A server of this kind does not run as root.
    private static async Task RunAsync(string program, string arguments, bool asServer = true)
    {
        var path = asServer ? Path.Combine(Programs()!, program) : program;
        var start = asServer && Environment.UserName == "root"
            ? new ProcessStartInfo("su", ["postgres", "-s", "/bin/sh", "-c", $"cd / && {path} {arguments}"])
            : new ProcessStartInfo(path, arguments);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {arguments}: {process.ExitCode}");
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
