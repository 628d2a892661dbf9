using System.Runtime.InteropServices;
using PowerCatalog.Output;

namespace PowerCatalog.Native;

/// <summary>The program with a just-in-time compiler that lies beside the native one, and does what that cannot.</summary>
internal static partial class ProgramBeside
{
    private const string Name = "powercatalog-managed";

    /// <summary>
    /// Puts it in the place of this process, with the same arguments, environment, files and process number (execv(3), POSIX.1-2017): it is
    /// stopped, fed and waited for as if it had been started itself.
    /// </summary>
    /// <returns>The exit code where it cannot be started.</returns>
    public static int TakeOver(string[] arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Name);
        _ = Execute(path, [path, .. arguments, null]);
        Terminal.Note(
            $"不能启动 {path}：{Marshal.GetLastPInvokeErrorMessage()}。请把发布的整个目录放在一起。It cannot be started; keep the folder that was "
                + "published together.");
        return ExitCode.Failure;
    }

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execute(string path, string?[] arguments);
}
