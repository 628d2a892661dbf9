using PowerCatalog.Application.Keeping;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// What a server writes beside the ledger and the accounts: session keys, drafts, received files. A command that root ran may have left
/// them in root's hands; the server would be ready then while nobody could sign in or send anything.
/// </summary>
internal static class ServedFolders
{
    /// <summary>Looks before anything is said to be served.</summary>
    /// <exception cref="CommandException">One of them cannot be read or written by this user.</exception>
    public static void Ensure(SharedFolder shared)
    {
        foreach (var folder in (string[])[shared.Keys, shared.Drafts, shared.Files, shared.Papers])
            if (Directory.Exists(folder)) EnsureOne(shared, folder);
    }

    private static void EnsureOne(SharedFolder shared, string folder)
    {
        try
        {
            // Session keys are few, and each of them is needed; of received files there are thousands, at which doctor looks.
            if (folder == shared.Keys)
                foreach (var key in Directory.EnumerateFiles(folder)) File.OpenHandle(key).Dispose();
            // The office's templates are only read.
            if (folder == shared.Papers) _ = Directory.EnumerateFileSystemEntries(folder).Any();
            else if (WriteProbe.Of(folder) != WriteAccess.Writable) throw Refused(shared, folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused(shared, folder);
        }
    }

    private static CommandException Refused(SharedFolder shared, string folder) => new(
        ExitCode.Refused,
        $"{folder} 或其中的文件，本用户（{SystemUser.Name}）不能读写，不能提供服务：登录和送交的文件要用到它。多半是有命令以 root 运行过。"
            + $"请由 root 运行：{FolderAccess.GiveBack(shared.Path)}"
            + $" {folder}, or what lies in it, cannot be read and written by this user ({SystemUser.Name}), so nothing is served: signing "
            + "in and files that are sent need it. Probably a command was run as root. Have root run the command shown.");
}
