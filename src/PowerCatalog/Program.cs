using System.Runtime.CompilerServices;
using PowerCatalog;
using PowerCatalog.Home;
using PowerCatalog.Native;

// Compiled to native code it carries out some commands, and leaves the others to the program beside it.
if (!RuntimeFeature.IsDynamicCodeSupported && !CommandLine.IsNative(args)) return ProgramBeside.TakeOver(args);
FileRights.Set();
return await CommandLine.RunAsync(args);
