namespace PowerCatalog.Output;

/// <summary>Writes a file whole or not at all, and overwrites an existing one only with --force.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file that exists; for a command that is to be refused before it does anything.</summary>
    /// <param name="target">The file that will be written.</param>
    /// <param name="zh">What to do about it, without a full stop.</param>
    /// <param name="en">The same in English.</param>
    /// <exception cref="CommandException">The file exists.</exception>
    public static void MustNotExist(FileInfo target, string zh, string en)
    {
        if (target.Exists)
            throw new CommandException(ExitCode.WrongUsage, $"文件已存在：{target.FullName}；{zh}。The file exists; {en}.");
    }

    /// <exception cref="CommandException">The file exists.</exception>
    public static void Write(FileInfo target, bool force, Action<Stream> write) => WriteAsync(target, force, stream =>
    {
        write(stream);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <exception cref="CommandException">The file exists.</exception>
    public static async Task WriteAsync(FileInfo target, bool force, Func<Stream, Task> write)
    {
        if (!force) MustNotExist(target, "如需覆盖，请加 --force", "overwrite it with --force");
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
