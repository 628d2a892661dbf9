using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Hosting;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Commands.Operating;
using PowerCatalog.Commands.Options;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>witness</c>: the second office's program, which cosigns the checkpoints of others.</summary>
internal static class WitnessCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var listen = new Option<string>("--listen")
        {
            Description = "监听地址 Where to listen",
            DefaultValueFactory = _ => "127.0.0.1:5090",
        };
        var logs = new Option<FileInfo>("--logs")
        {
            Description = "认识的台账：每行“来源 公钥…” The logs that it knows, a line each: ORIGIN KEY…",
            Required = true,
        };
        var name = new Option<string>("--name")
        {
            Description = "首次启动时所生成密钥的名称 The name of the key that the first start makes",
            DefaultValueFactory = _ => "powercatalog-witness",
        };
        var command = new Command("witness", "见证程序：核对并联署别的单位的检查点 Cosigns the checkpoints of other offices")
        {
            data, listen, logs, name,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data)!, Address(parsed.GetValue(listen)!), parsed.GetValue(logs)!, parsed.GetValue(name)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string data, IPEndPoint address, FileInfo file, string name, CancellationToken cancellation)
    {
        if (!file.Exists) throw new CommandException(ExitCode.WrongUsage, $"没有文件 {file.FullName}。There is no such file.");
        var logs = new WitnessedLogs(file.FullName);
        var known = logs.Read().Count;
        ListeningPlace.Ensure(address.Address, address.Port);
        using var folder = WitnessFolder.Open(data);
        var key = folder.Key(name, TimeProvider.System);
        await using var app = WitnessServer.Build(new Witness(folder, logs, key), address);
        await app.StartAsync(cancellation);
        foreach (var at in app.Urls) Terminal.Line($"见证地址 Witness at {at}");
        Console.Out.WriteLine($"公钥 Key: {key.Verifier.Text}");
        Terminal.Line($"认识的台账 Logs: {known}");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static IPEndPoint Address(string text) =>
        IPEndPoint.TryParse(text, out var address) && text.Contains(':', StringComparison.Ordinal)
            ? address
            : throw new CommandException(
                ExitCode.WrongUsage, $"--listen 应写成 IP:端口，如 127.0.0.1:5090，不能是“{text}”。--listen takes IP:PORT; it cannot be '{text}'.");
}
