using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>The file of settings in a data folder.</summary>
internal static class SettingsFile
{
    public const string Name = "appsettings.json";

    /// <summary>What it says; nothing where it is absent.</summary>
    /// <exception cref="CommandException">It cannot be read; the message has the line's number and nothing of the line.</exception>
    public static IConfigurationRoot Read(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), Name);
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true, reloadOnChange: false).Build();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CommandException(
                ExitCode.WrongUsage,
                $"无法读取 {path}：本用户（{SystemUser.Name}）没有权限，或读取出错。{path} cannot be read by this user ({SystemUser.Name}): "
                    + exception.Message);
        }
        catch (InvalidDataException exception)
        {
            var (zh, en) = LineOf(exception) is { } line
                ? ($"第 {line} 行不成形", $"line {line} is malformed")
                : ("不是 JSON 对象，或有重复的名称", "it is no JSON object, or repeats a name");
            throw new CommandException(ExitCode.WrongUsage, $"无法读取 {path}：{zh}。{path} cannot be read: {en}.");
        }
    }

    private static long? LineOf(Exception? exception) =>
        exception is null or JsonException ? (exception as JsonException)?.LineNumber + 1 : LineOf(exception.InnerException);
}
