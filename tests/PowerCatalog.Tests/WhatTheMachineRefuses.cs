using System.Net;
using System.Net.Sockets;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>
/// What rights, disks, ports and forgotten options keep from happening is said in both languages, with what to do, and never as a trace of
/// the program's code. The same fault has the same exit code, whichever command meets it.
/// </summary>
public sealed class WhatTheMachineRefuses : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("没有“nonsense”这个命令", "nonsense")]
    [InlineData("没有“--unknown”这个命令或参数", "powers", "--unknown")]
    [InlineData("还要写明子命令", "ledger")]
    [InlineData("必须写明 --to", "ledger", "backup")]
    [InlineData("--port 不能是“x”", "health", "--port", "x")]
    [InlineData("--data 后面缺少内容", "powers", "--data")]
    [InlineData("不能写“xml”", "serve", "--log-format", "xml")]
    [InlineData("import 后面缺少内容", "import", "--kind", "list")]
    public async Task A_command_line_that_is_wrong_is_told_in_both_languages(string chinese, params string[] arguments)
    {
        var ran = await Executable.RunAsync(arguments);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(chinese, ran.Error, StringComparison.Ordinal);
        Assert.Matches("(Unrecognized|required|Required|Cannot parse|not recognized)", ran.Error);
    }

    [Theory]
    [InlineData("user", "list")]
    [InlineData("user", "add", "xx", "--name", "王安")]
    [InlineData("user", "token", "xx", "--name", "t", "--scope", "read")]
    [InlineData("user", "backup", "--to", "copy.db")]
    [InlineData("powers")]
    [InlineData("ledger", "info")]
    public async Task A_forgotten_data_folder_is_refused_and_nothing_is_made(params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: env changes the folder.");
        Directory.CreateDirectory(_folder["here"]);
        var ran = await OtherUser.RunInAsync(_folder["here"], command);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("There is n", ran.Error, StringComparison.Ordinal);
        Assert.Matches("(没有台账|没有清单)", ran.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["here"]));
    }

    [Fact]
    public async Task The_first_person_may_be_added_to_a_folder_that_is_named_and_nothing_else_makes_accounts()
    {
        var listed = await Executable.RunAsync("user", "list", "--data", Data);
        Assert.Equal(1, listed.ExitCode);
        Assert.Contains("neither a ledger nor an account", listed.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
        (await Executable.RunAsync("user", "add", "wang", "--name", "王芳", "--role", "administrator", "--data", Data)).Done();
        Assert.Contains("wang", (await Executable.RunAsync("user", "list", "--data", Data)).Done().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "import", "list.xlsx", "--kind", "list", "--division", "640300")]
    [InlineData(3, "serve", "--port", "0")]
    [InlineData(3, "user", "add", "xx", "--name", "王安")]
    [InlineData(3, "demo", "--port", "0")]
    public async Task A_folder_in_which_nothing_can_be_made_is_told_with_the_user_and_the_folder(int code, params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        Directory.CreateDirectory(_folder["closed"]);
        await RunAsync("chmod", "555", _folder["closed"]);
        var data = Path.Combine(_folder["closed"], "data");
        var ran = await OtherUser.RunInAsync(_folder["closed"], [.. command, "--data", data]);
        Assert.Equal(code, ran.ExitCode);
        SaysWhatToDo(ran, data);
        Assert.Contains("--data", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("powers")]
    [InlineData("serve", "--port", "0")]
    [InlineData("user", "list")]
    [InlineData("ledger", "info")]
    [InlineData("import", "list.xlsx", "--kind", "list", "--division", "640300")]
    public async Task A_folder_that_this_user_may_not_look_into_is_not_called_empty(params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        await new SmallCatalog(_folder, Data).OpenAsync();
        await RunAsync("chmod", "000", Data);
        var ran = await OtherUser.RunAsync([.. command, "--data", Data]);
        await RunAsync("chmod", "700", Data);
        Assert.Equal(3, ran.ExitCode);
        SaysWhatToDo(ran, Data);
        Assert.DoesNotContain("create one", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("start with", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_into_a_folder_of_somebody_else_is_refused_alike_and_with_the_reason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        await new SmallCatalog(_folder, Data).OpenAsync();
        (await Executable.RunAsync("user", "add", "wang", "--name", "王芳", "--data", Data)).Done();
        Directory.CreateDirectory(_folder["closed"]);
        await RunAsync("chmod", "555", _folder["closed"]);
        foreach (var target in (string[])[_folder["closed/copy.db"], _folder["closed/further/copy.db"]])
        {
            foreach (var what in (string[])["ledger", "user"])
            {
                var ran = await OtherUser.RunAsync(what, "backup", "--to", target, "--data", Data);
                Assert.Equal(3, ran.ExitCode);
                Assert.Contains("没有写成", ran.Error, StringComparison.Ordinal);
                Assert.Contains("所有者", ran.Error, StringComparison.Ordinal);
                Assert.Contains("check", ran.Error, StringComparison.Ordinal);
                Assert.Contains("the owner", ran.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("SQLite Error", ran.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_nightly_run_of_a_unit_is_not_told_to_copy_what_the_unit_copies()
    {
        await new SmallCatalog(_folder, Data).OpenAsync();
        var byHand = await Executable.RunAsync("ledger", "backup", "--to", _folder["one.db"], "--data", Data);
        Assert.Contains("This is the ledger alone", byHand.Done().Error, StringComparison.Ordinal);
        using var process = Executable.StartBehind(
            ["env", "INVOCATION_ID=0123456789abcdef0123456789abcdef", "dotnet"], Executable.Built,
            "ledger", "backup", "--to", _folder["two.db"], "--data", Data);
        Assert.DoesNotContain("ledger alone", (await Executable.EndAsync(process)).Done().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "000")]
    [InlineData("keys", "500")]
    [InlineData("files", "500")]
    [InlineData("drafts", "000")]
    public async Task A_server_that_could_not_use_its_folders_does_not_say_that_it_is_ready(string name, string mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        await new SmallCatalog(_folder, Data).OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(Data, name)).FullName;
        await RunAsync("chmod", mode, folder);
        var ran = await OtherUser.RunAsync("serve", "--data", Data, "--port", "0");
        await RunAsync("chmod", "700", folder);
        Assert.Equal(1, ran.ExitCode);
        Assert.DoesNotContain("Serving at", ran.Output, StringComparison.Ordinal);
        Assert.Contains($"chown -R --reference={Data}", ran.Error, StringComparison.Ordinal);
        Assert.Contains("不能提供服务", ran.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is served", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_key_that_cannot_be_read_keeps_the_server_from_starting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        await new SmallCatalog(_folder, Data).OpenAsync();
        await using (var server = await Server.StartAsync(Data))
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancellation)).StatusCode);
        var key = Assert.Single(Directory.GetFiles(Path.Combine(Data, "keys")));
        await RunAsync("chmod", "000", key);
        var refused = await OtherUser.RunAsync("serve", "--data", Data, "--port", "0");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("signing in", refused.Error, StringComparison.Ordinal);
        await RunAsync("chmod", "600", key);
        await using var again = await Server.StartAsync(Data);
        Assert.Equal(HttpStatusCode.OK, (await again.Http.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_without_a_trace_of_code()
    {
        await new SmallCatalog(_folder, Data).OpenAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(_folder["logs"], "", Cancellation);
        string[] witness = ["witness", "--data", _folder["w"], "--listen", $"127.0.0.1:{port}", "--logs", _folder["logs"]];
        foreach (var command in (string[][])[["serve", "--data", Data, "--port", port], witness])
        {
            var ran = await Executable.RunAsync(command);
            Assert.Equal(3, ran.ExitCode);
            Assert.Contains("被别的程序占用", ran.Error, StringComparison.Ordinal);
            Assert.Contains("Another program holds", ran.Error, StringComparison.Ordinal);
            HasNoTrace(ran.Output + ran.Error);
        }

        Assert.False(Directory.Exists(_folder["w"]));
    }

    [Fact]
    public async Task A_port_below_1024_is_refused_with_the_capability_that_it_takes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SKIPPED: the right to low ports is of Linux.");
        const string allowed = "/proc/sys/net/ipv4/ip_unprivileged_port_start";
        Assert.SkipUnless(
            File.Exists(allowed) && (await File.ReadAllTextAsync(allowed, Cancellation)).Trim() == "1024",
            "SKIPPED: everybody may use low ports here.");
        await new SmallCatalog(_folder, Data).OpenAsync();
        var ran = await OtherUser.RunAsync("serve", "--data", Data, "--port", "443");
        Assert.Equal(3, ran.ExitCode);
        Assert.Contains("AmbientCapabilities=CAP_NET_BIND_SERVICE", ran.Error, StringComparison.Ordinal);
        Assert.Contains("1024 以下的端口", ran.Error, StringComparison.Ordinal);
        HasNoTrace(ran.Output + ran.Error);
    }

    [Fact]
    public async Task A_second_server_of_a_folder_is_told_that_there_is_a_first_and_both_answer()
    {
        await new SmallCatalog(_folder, Data).OpenAsync();
        await using var first = await Server.StartAsync(Data);
        Assert.DoesNotContain("another 'serve'", first.Log, StringComparison.Ordinal);
        await using var second = await Server.StartAsync(Data);
        await Eventually.GetAsync(
            () => Task.FromResult(second.Log.Contains("another 'serve'", StringComparison.Ordinal)), told => told, Cancellation);
        foreach (var server in (Server[])[first, second])
            await Eventually.GetAsync(
                async () => (await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation)).StatusCode,
                status => status == HttpStatusCode.OK, Cancellation);
    }

    [Fact]
    public async Task A_signing_key_that_the_service_may_not_read_is_named_in_health_and_without_a_trace_in_the_log()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        (await Executable.RunAsync("evidence", "key", "create", "--key", _folder["evidence.key"], "--data", Data)).Done();
        await new SmallCatalog(_folder, Data).OpenAsync();
        await RunAsync("chmod", "000", _folder["evidence.key"]);
        await using var server = await Server.StartBehindAsync(
            OtherUser.Before, Executable.Built, Data, "--set", $"Evidence:Key={_folder["evidence.key"]}");
        var warned = await Eventually.GetAsync(
            () => server.Http.GetStringAsync(new Uri("/health/details", UriKind.Relative), Cancellation),
            answer => answer.Contains("may not read the signing key", StringComparison.Ordinal), Cancellation);
        Assert.Contains("没有权限读取签名密钥", warned, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder["evidence.key"], warned, StringComparison.Ordinal);
        await Eventually.GetAsync(
            () => Task.FromResult(server.Log), log => log.Contains(_folder["evidence.key"], StringComparison.Ordinal), Cancellation);
        HasNoTrace(server.Log);
    }

    [Fact]
    public async Task Read_models_of_an_older_version_are_not_called_deleted_and_are_signed_once_they_are_rebuilt()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(
            Path.Combine(Repository.Root, "tests", "PowerCatalog.Tests", "Released", "before-catalog-files", "folder.zip"), Data);
        Assert.Contains(Directory.EnumerateFiles(Data), file => Path.GetFileName(file).StartsWith("readmodels-", StringComparison.Ordinal));
        (await Executable.RunAsync("evidence", "key", "create", "--key", _folder["evidence.key"], "--data", Data)).Done();
        await using var server = await Server.StartAsync(Data, "--set", $"Evidence:Key={_folder["evidence.key"]}");
        await Eventually.GetAsync(
            () => Task.FromResult(Directory.GetFiles(Data, "*.checkpoint", SearchOption.AllDirectories).Length), signed => signed > 0,
            Cancellation);
        Assert.DoesNotContain("deleted", server.Log, StringComparison.Ordinal);
        HasNoTrace(server.Log);
    }

    [Fact]
    public async Task A_disk_without_any_room_is_called_full_and_not_broken()
    {
        var small = new FullDisk(_folder["small"]);
        Assert.SkipUnless(small.IsMounted, "SKIPPED: no small disk can be mounted here.");
        try
        {
            await new SmallCatalog(_folder, Data).OpenAsync();
            (await Executable.RunAsync("user", "add", "wang", "--name", "王芳", "--data", Data)).Done();
            Folders.Copy(Data, small.Data);
            small.Fill();
            foreach (var command in (string[][])[["serve", "--port", "0"], ["ledger", "info"], ["user", "role", "wang", "administrator"]])
            {
                var ran = await Executable.RunAsync([.. command, "--data", small.Data]);
                Assert.Equal(3, ran.ExitCode);
                Assert.Contains("磁盘已满", ran.Error, StringComparison.Ordinal);
                Assert.Contains("no room left on the disk", ran.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("check the disk and the system log", ran.Error, StringComparison.Ordinal);
            }
        }
        finally
        {
            small.Dispose();
        }
    }

    private static void SaysWhatToDo(ProgramRun ran, string path)
    {
        Assert.Contains(path, ran.Error, StringComparison.Ordinal);
        Assert.Contains("权限", ran.Error, StringComparison.Ordinal);
        Assert.Contains("check the owner and the permissions", ran.Error, StringComparison.Ordinal);
        HasNoTrace(ran.Error);
    }

    private static void HasNoTrace(string text)
    {
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
    }
}
