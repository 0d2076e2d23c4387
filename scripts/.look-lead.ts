import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'; import { tmpdir } from 'node:os'; import { join } from 'node:path';
import { launchBrowser } from './hosts/browser'; import { startServer } from './hosts/server'; import { quietSettings } from './hosts/settings'; import { openWorkbench } from './hosts/workbenchPage';
async function main(){
const tmp=mkdtempSync(join(tmpdir(),'look-')); cpSync('../shared/seeds',join(tmp,'seeds'),{recursive:true}); cpSync('samples',join(tmp,'harbour'),{recursive:true});
writeFileSync(join(tmp,'two.code-workspace'),JSON.stringify({folders:[{path:'seeds'},{path:'harbour'}]}));
const server=await startServer({profile:join(tmp,'profile'),settings:{...quietSettings,'crossquote.annotator':'ann','workbench.colorTheme':'Light 2026'}});
const browser=await launchBrowser();
const payload=encodeURIComponent(JSON.stringify([['skipWelcome','true'],['skipReleaseNotes','true']]));
const auth=server.token===null?`payload=${payload}`:`tkn=${server.token}`;
const url=`http://127.0.0.1:${server.port}/?workspace=${encodeURIComponent(join(tmp,'two.code-workspace'))}&${auth}`;
const w=await openWorkbench(browser,url);
const shot=(n:string)=>w.page.screenshot({path:`/tmp/look/lead-${n}.png`});
const run=async(name:string)=>{ await w.page.keyboard.press('F1'); await w.page.waitForTimeout(900); await w.page.keyboard.type(name); await w.page.waitForTimeout(1200); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(2500); };
const open=async(n:string)=>{ await w.page.keyboard.press('Control+p'); await w.page.waitForTimeout(800); await w.page.keyboard.type(n); await w.page.waitForTimeout(1800); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(1500); };
try{ 
await open('001_'); await w.language('News article'); 
await w.hoverOver('necessary and','other article').catch((e)=>console.log(String(e).slice(0,200))); await shot('a'); await w.leave();
await open('river-post'); await w.page.waitForTimeout(5000); await w.hoverOver('night officer','other article').catch((e)=>console.log(String(e).slice(0,200))); await shot('b'); await w.leave();
await run('Crossquote: Show Statements'); await shot('c');
await run('Crossquote: Compare'); await w.page.waitForTimeout(5000); await shot('d');
await open('001_'); await w.page.waitForTimeout(1500); await run('Crossquote: Compare'); await w.page.waitForTimeout(5000); await shot('e');
await open('001_'); await w.clickOn('necessary and'); await w.page.keyboard.press('Alt+q'); await w.page.waitForTimeout(3000); await shot('f'); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(3000); await shot('g');
await run('Crossquote: Show Claims'); await shot('h');
await run('Crossquote: Open or Create the Source List'); await w.page.waitForTimeout(3000); await shot('i');
} finally { await browser.close(); await server.stop(); }
}
main().catch((e)=>{console.error(e);process.exitCode=1});
