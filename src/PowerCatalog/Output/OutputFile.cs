namespace PowerCatalog.Output;

/// <summary>Writes a file whole or not at all, and overwrites an existing one only with --force.</summary>
internal static class OutputFile
{
    /// <exception cref="CommandException">The file exists.</exception>
    public static void Write(FileInfo target, bool force, Action<Stream> write) => WriteAsync(target, force, stream =>
    {
        write(stream);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <exception cref="CommandException">The file exists.</exception>
    public static async Task WriteAsync(FileInfo target, bool force, Func<Stream, Task> write)
    {
        if (target.Exists && !force)
            throw new CommandException(
                ExitCode.WrongUsage, $"文件已存在：{target.FullName}；如需覆盖，请加 --force。The file exists; overwrite it with --force.");
        target.Directory?.Create();
        var unfinished = target.FullName + ".part";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite)) await write(stream);
            File.Move(unfinished, target.FullName, overwrite: force);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
